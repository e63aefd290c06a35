package org.gradus.edition;

import java.util.Map;
import java.util.stream.Collectors;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What requirements are called whichever of two editions speaks of them.
 *
 * @param common by IRI of a requirement of either edition
 */
record Names(Map<String, String> common) {
    Names {
        common = Map.copyOf(common);
    }

    private String of(Requirement requirement) {
        return common.getOrDefault(requirement.iri(), requirement.iri());
    }

    /** What may be stated not to apply: the requirement, or of it what speaks of some practices; null where nothing may. */
    @Nullable String waiver(Requirement requirement, Criterion criterion) {
        if (criterion.condition() == null) {
            return requirement.condition() == null ? null : of(requirement);
        }
        return of(requirement) + " "
                + criterion
                        .leaves()
                        .map(Criterion.Asked::practice)
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
