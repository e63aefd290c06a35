package org.gradus.evidence.stream;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.ontology.Ontology;

/** Reads sources whose evidence has the usual form in one pass, without a graph. Safe for use by several threads. */
public final class StreamedEvidence {
    private final UsualForm form;
    private final EvidenceLoader loader = new EvidenceLoader();
    private final Clock clock;

    /**
     * @param clock which says what day it is
     */
    public StreamedEvidence(Ontology ontology, Clock clock) {
        this.form = new UsualForm(ontology);
        this.clock = clock;
    }

    /** The dossiers of a source that intake would take; empty where only intake can tell. */
    public Optional<List<Dossier>> read(EvidenceSource source) {
        var stream = new DossierStream(form);
        boolean whole = loader.stream(source, stream);
        return whole ? stream.dossiers(LocalDate.now(clock)) : Optional.empty();
    }

    /** The same of one file that was read into a graph. */
    public Optional<List<Dossier>> read(Submission submission) {
        if (!submission.problems().isEmpty()
                || !submission.sheets().faults().isEmpty()
                || submission.files().size() > 1) {
            return Optional.empty();
        }
        var stream = new DossierStream(form);
        submission.graph().find().forEachRemaining(stream);
        return stream.dossiers(LocalDate.now(clock));
    }
}
