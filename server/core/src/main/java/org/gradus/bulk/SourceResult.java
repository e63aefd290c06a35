package org.gradus.bulk;

import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.evidence.reading.IntakeProblem;

/**
 * What came of one source.
 *
 * @param source its name
 * @param assessments of every subject that a model grades, model by model; empty where there are problems
 * @param problems why it was refused; empty where it was assessed
 */
public record SourceResult(String source, List<Assessment> assessments, List<IntakeProblem> problems) {
    public SourceResult {
        assessments = List.copyOf(assessments);
        problems = List.copyOf(problems);
    }

    /** Whether nothing of the source was assessed because it is not well formed. */
    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
