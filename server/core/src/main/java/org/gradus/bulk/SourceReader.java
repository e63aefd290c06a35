package org.gradus.bulk;

import java.time.Clock;
import java.util.List;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.Submission;
import org.gradus.evidence.stream.StreamedEvidence;
import org.gradus.ontology.Ontology;

/**
 * Reads a source as {@code gradus assess} does: whole, checked, and as dossiers. Evidence of the usual form is read in one pass;
 * any other, and what must be refused, is read again into a graph for intake to judge. Safe for use by several threads.
 */
public final class SourceReader {
    private final StreamedEvidence streamed;
    private final Intake intake;
    private final DossierReader dossiers;
    private final EvidenceLoader loader = new EvidenceLoader();
    private final Clock clock;

    /**
     * @param clock which says what day it is: evidence issued after it is refused
     */
    public SourceReader(Ontology ontology, Intake intake, Clock clock) {
        this.streamed = new StreamedEvidence(ontology, clock);
        this.intake = intake;
        this.dossiers = new DossierReader(ontology.vocabulary());
        this.clock = clock;
    }

    /**
     * What a source holds.
     *
     * @param dossiers of its organisations; none where there are problems
     * @param problems why it is refused; none where it is not
     */
    public record Read(List<Dossier> dossiers, List<IntakeProblem> problems) {
        public Read {
            dossiers = List.copyOf(dossiers);
            problems = List.copyOf(problems);
        }
    }

    /** Reads a source, which may be opened twice. */
    public Read read(EvidenceSource source) {
        var usual = streamed.read(source);
        if (usual.isPresent()) {
            return new Read(usual.get(), List.of());
        }
        Submission submission = loader.load(List.of(source));
        List<IntakeProblem> problems = intake.check(submission, clock);
        return problems.isEmpty()
                ? new Read(dossiers.read(submission.graph()), List.of())
                : new Read(List.of(), problems);
    }
}
