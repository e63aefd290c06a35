package org.gradus.report;

import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.ontology.Vocabulary;

/**
 * What a report is written from.
 *
 * @param vocabulary names practices and scale values
 * @param assessments one for each subject and model, in the order in which they are shown
 * @param version the version of ontology, shapes and program that made them
 */
public record Results(Vocabulary vocabulary, List<Assessment> assessments, String version) {
    public Results {
        assessments = List.copyOf(assessments);
    }
}
