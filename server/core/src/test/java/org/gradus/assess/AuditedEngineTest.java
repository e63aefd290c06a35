package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Subject;
import org.gradus.rdf.GRADUS;
import org.gradus.refusal.EnginesDifferException;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;

/** Two engines that number the same shapes differently. */
class AuditedEngineTest {
    private static final List<Admitted> SUBJECTS = List.of(subject("urn:one"), subject("urn:two"));

    private record Fixed(List<String> shapeIris, List<Set<String>> failed) implements ShapeEngine {
        @Override
        public List<BitSet> failures(List<Admitted> subjects) {
            return failed.stream()
                    .map(shapes -> shapes.stream()
                            .map(shapeIris::indexOf)
                            .collect(Collectors.collectingAndThen(Collectors.toList(), numbers -> {
                                var bits = new BitSet();
                                numbers.forEach(bits::set);
                                return bits;
                            })))
                    .toList();
        }
    }

    private static Admitted subject(String iri) {
        return new Admitted(new Subject(iri, GRADUS.Organisation, iri, Text.EMPTY), Map.of(), Map.of(), Map.of());
    }

    @Test
    void whatBothFindIsFound() {
        var engine = new Fixed(List.of("urn:a", "urn:b"), List.of(Set.of("urn:a"), Set.of("urn:a", "urn:b")));
        var reference = new Fixed(List.of("urn:b", "urn:a"), engine.failed());
        assertEquals(engine.failures(SUBJECTS), new AuditedEngine(engine, reference).failures(SUBJECTS));
    }

    @Test
    void whatOneFindsAndNotTheOtherStopsTheRunWithBothAnswers() {
        var engine = new Fixed(List.of("urn:a", "urn:b"), List.of(Set.of("urn:a"), Set.of("urn:b")));
        var reference = new Fixed(List.of("urn:b", "urn:a"), List.of(Set.of("urn:a"), Set.of("urn:a")));
        var audited = new AuditedEngine(engine, reference);
        var differ = assertThrows(EnginesDifferException.class, () -> audited.failures(SUBJECTS));
        assertEquals(
                List.of(
                        new EnginesDifferException.Difference("urn:two", "urn:a", false),
                        new EnginesDifferException.Difference("urn:two", "urn:b", true)),
                differ.differences());
        assertTrue(
                differ.getMessage().contains("urn:two") && differ.getMessage().contains("2 differences"));
        assertTrue(differ.text().zh().contains("2 处差异"), differ.text()::zh);
    }
}
