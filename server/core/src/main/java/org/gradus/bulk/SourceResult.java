package org.gradus.bulk;

import java.util.List;
import java.util.Map;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Profile;
import org.gradus.evidence.reading.IntakeProblem;

/**
 * What came of one source.
 *
 * @param source its name
 * @param decisions on every subject that a model grades, model by model; empty where there are problems
 * @param profiles by IRI of an organisation, of what kind it is
 * @param problems why it was refused; empty where it was assessed
 */
public record SourceResult(
        String source, List<Decision> decisions, Map<String, Profile> profiles, List<IntakeProblem> problems) {
    public SourceResult {
        decisions = List.copyOf(decisions);
        profiles = Map.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    /** Whether nothing of the source was assessed because it is not well formed. */
    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
