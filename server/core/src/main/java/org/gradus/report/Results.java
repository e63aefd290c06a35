package org.gradus.report;

import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explainer;
import org.gradus.assess.Verdict;
import org.gradus.ontology.Vocabulary;

/**
 * What a report is written from.
 *
 * @param explainer who explained the verdicts, for the words that reports share
 * @param verdicts one for each subject and model, in the order in which they are shown
 * @param shared what served more than one of their models
 * @param version the version of ontology, shapes and program that made them
 */
public record Results(Explainer explainer, List<Verdict> verdicts, SharedEvidence shared, String version) {
    public Results {
        verdicts = List.copyOf(verdicts);
    }

    /** Explains assessments, once for all reports that are written of them. */
    public static Results of(Explainer explainer, List<Assessment> assessments, String version) {
        var verdicts = assessments.stream().map(explainer::explain).toList();
        return new Results(explainer, verdicts, SharedEvidence.of(verdicts), version);
    }

    /** Names practices and scale values. */
    public Vocabulary vocabulary() {
        return explainer.vocabulary();
    }
}
