package org.gradus.assess;

import java.util.List;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;

/**
 * What an assessment found about one requirement.
 *
 * @param unmet the criteria whose shapes the subject fails; where the outcome is favourable, only such as do not bind
 */
public record RequirementFinding(Requirement requirement, Outcome outcome, List<Criterion> unmet) {

    public RequirementFinding {
        unmet = List.copyOf(unmet);
    }

    /** Whether it keeps the subject from the requirement's level: warnings and infos never do. */
    public boolean isViolated() {
        return !outcome.isFavourable()
                && unmet.stream().anyMatch(criterion -> requirement.severity(criterion) == Severity.VIOLATION);
    }
}
