package org.gradus.evidence.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.evidence.TestEvidence;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;

/** The stream held against graph and intake: what it takes, they take, and read the same in it. */
final class TwoReaders {
    private static final StreamedEvidence STREAMED = new StreamedEvidence(TestEvidence.ONTOLOGY, TestEvidence.CLOCK);
    private static final DossierReader DOSSIERS = new DossierReader(TestEvidence.ONTOLOGY.vocabulary());

    /** Who took a document. */
    enum Taken {
        BY_BOTH,
        BY_INTAKE,
        BY_NEITHER
    }

    private TwoReaders() {}

    /** Reads a source both ways; fails where the stream takes what intake does not, or reads it otherwise. */
    static Taken read(EvidenceSource source, String said) {
        var streamed = STREAMED.read(source);
        Submission submission = new EvidenceLoader().load(List.of(source));
        var problems = TestEvidence.check(submission);
        if (streamed.isEmpty()) {
            return problems.isEmpty() ? Taken.BY_INTAKE : Taken.BY_NEITHER;
        }
        assertEquals(List.of(), problems, () -> "the stream takes what intake refuses:\n" + said);
        assertEquals(
                plain(DOSSIERS.read(submission.graph())), plain(streamed.get()), () -> "they read otherwise:\n" + said);
        return Taken.BY_BOTH;
    }

    /** Dossiers but for the names of blank nodes. */
    private static List<List<Object>> plain(List<Dossier> dossiers) {
        var plain = new ArrayList<List<Object>>();
        for (Dossier dossier : dossiers) {
            Map<String, List<String>> shown = new TreeMap<>();
            dossier.shown()
                    .forEach((subject, showings) -> shown.put(
                            subject,
                            showings.stream()
                                    .map(showing -> showing.practice() + " " + plain(showing.evidence()))
                                    .sorted()
                                    .toList()));
            plain.add(List.of(
                    dossier.organisation(),
                    dossier.subjects(),
                    dossier.profile(),
                    shown,
                    dossier.inapplicabilities().stream()
                            .sorted(Comparator.comparing(Object::toString))
                            .toList()));
        }
        return plain;
    }

    private static Evidence plain(Evidence evidence) {
        return evidence.id().startsWith("_:")
                ? new Evidence(
                        "_:",
                        evidence.stated(),
                        evidence.status(),
                        evidence.issued(),
                        evidence.validUntil(),
                        evidence.label(),
                        evidence.source(),
                        evidence.measurements(),
                        evidence.claim(),
                        evidence.lacking(),
                        evidence.dueDate())
                : evidence;
    }
}
