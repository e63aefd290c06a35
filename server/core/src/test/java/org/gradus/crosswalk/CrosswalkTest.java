package org.gradus.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.gradus.assess.LeastEvidenceAccess;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.junit.jupiter.api.Test;

/** The map between standards: derived mappings hold in fact, hand-made ones name terms that exist and say why. */
class CrosswalkTest {
    private static final Path FOLDER = Path.of("../..", "ontology", "crosswalks");
    private static final Ontology ONTOLOGY =
            new Ontology(TurtleLibrary.of(Path.of("../..").resolve("ontology")));

    @Test
    void theFilesAreWhatTheCriteriaDerive() throws IOException {
        var files = new CrosswalkFiles(FOLDER);
        assertEquals(List.of(), files.stale(files.compile(ONTOLOGY)), "run `./gradus compile`");
    }

    /** The least evidence that meets the narrower requirement meets the broader one. */
    @Test
    void whoMeetsTheNarrowerMeetsTheBroader() {
        int seen = 0;
        for (MappingSet set : new CrosswalkDeriver(ONTOLOGY).derive()) {
            for (Mapping mapping : set.mappings()) {
                if (mapping.match() == Match.BROAD || mapping.match() == Match.EXACT) {
                    assertTrue(
                            LeastEvidenceAccess.leastEvidenceMeets(ONTOLOGY, mapping.subject(), mapping.object()),
                            () -> mapping.subject() + " " + mapping.match() + " " + mapping.object());
                    seen++;
                }
                if (mapping.match() == Match.NARROW || mapping.match() == Match.EXACT) {
                    assertTrue(
                            LeastEvidenceAccess.leastEvidenceMeets(ONTOLOGY, mapping.object(), mapping.subject()),
                            () -> mapping.subject() + " " + mapping.match() + " " + mapping.object());
                    seen++;
                }
            }
        }
        assertTrue(seen > 100, "too few mappings to say anything");
    }

    @Test
    void handMadeMappingsNameTermsOfTheOntologyAndAppearOnce() throws IOException {
        Set<String> known = new HashSet<>();
        for (String file : ONTOLOGY.files()) {
            if (!file.startsWith("crosswalks/")) {
                ONTOLOGY.graph(file).find().forEachRemaining(triple -> {
                    Node subject = triple.getSubject();
                    if (subject.isURI()) {
                        known.add(subject.getURI());
                    }
                });
            }
        }
        var sets = new CrosswalkFiles(FOLDER).handMade();
        assertFalse(sets.isEmpty());
        for (MappingSet set : sets) {
            var pairs = new HashSet<String>();
            for (Mapping mapping : set.mappings()) {
                assertTrue(known.contains(mapping.subject()), mapping::subject);
                assertTrue(known.contains(mapping.object()), mapping::object);
                assertTrue(
                        pairs.add(mapping.subject() + " " + mapping.object()),
                        () -> set.name() + " has " + mapping.subject() + " twice");
                assertTrue(mapping.comment().length() > 10, mapping::comment);
            }
        }
    }

    @Test
    void aHandMadeMappingWithoutAReasonIsRefusedByLine() {
        String file = """
                #curie_map:
                #  t10003: "https://w3id.org/gradus/t-aiitre-10003/"
                subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tauthor_label\tconfidence\tcomment
                t10003:CL1\tone\tskos:closeMatch\tt10003:CL2\ttwo\tsemapv:ManualMappingCuration\tsomeone\t0.5\t
                """;
        var refused =
                assertThrows(IllegalArgumentException.class, () -> SssomTsv.read("levels", new StringReader(file)));
        assertTrue(refused.getMessage().startsWith("levels.sssom.tsv, line 4: comment is empty"), refused::getMessage);
    }

    @Test
    void whatIsJudgedByHandIsNotDerivedAgain() {
        MappingSet derived = new CrosswalkDeriver(ONTOLOGY).derive().get(0);
        Mapping judged = derived.mappings().get(0);
        MappingSet left =
                new CrosswalkDeriver(ONTOLOGY, List.of(judged)).derive().get(0);
        assertEquals(derived.mappings().subList(1, derived.mappings().size()), left.mappings());
    }

    @Test
    void aDeniedMappingIsReadAndNotStatedInRdf() {
        MappingSet set = SssomTsv.read("requirements", new StringReader(denial("Not")));
        assertTrue(set.mappings().get(0).denied());
        assertFalse(SssomTurtle.write(set).contains("closeMatch"));
    }

    @Test
    void anUnknownModifierIsRefusedByLine() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> SssomTsv.read("requirements", new StringReader(denial("Maybe"))));
        assertEquals(
                "requirements.sssom.tsv, line 4: predicate_modifier is empty or Not, never Maybe",
                refused.getMessage());
    }

    private static String denial(String modifier) {
        return """
                #curie_map:
                #  t10003: "https://w3id.org/gradus/t-aiitre-10003/"
                subject_id\tsubject_label\tpredicate_modifier\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tauthor_label\tconfidence\tcomment
                t10003:CL1\tone\t%s\tskos:closeMatch\tt10003:CL2\ttwo\tsemapv:ManualMappingCuration\tsomeone\t0.5\tnot the same
                """.formatted(modifier);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        MappingSet set = new CrosswalkDeriver(ONTOLOGY).derive().get(0);
        String withAuthor = SssomTsv.write(new MappingSet(
                set.name(),
                set.title(),
                set.prefixes(),
                set.mappings().stream()
                        .map(m -> new Mapping(
                                m.subject(),
                                m.subjectLabel(),
                                m.match(),
                                false,
                                m.object(),
                                m.objectLabel(),
                                m.justification(),
                                "someone",
                                m.confidence(),
                                m.comment()))
                        .toList()));
        assertEquals(withAuthor, SssomTsv.write(SssomTsv.read(set.name(), new StringReader(withAuthor))));
    }
}
