package org.gradus.edition;

import java.util.List;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What must be met together: a requirement, those into which one was split, or a cell of the grades.
 *
 * @param parts the criteria that decide
 */
record Demand(List<Part> parts) {
    Demand {
        parts = List.copyOf(parts);
    }

    /**
     * A criterion that decides.
     *
     * @param waivedBy IRI of what may be stated not to apply, so that it is not asked; null where nothing may
     * @param waiver what that is called whichever edition states it; null where nothing may
     */
    record Part(
            Criterion criterion,
            @Nullable String waivedBy,
            @Nullable String waiver) {}

    static Demand of(List<Requirement> requirements, Names names) {
        return new Demand(requirements.stream()
                .flatMap(requirement -> requirement.deciding().stream()
                        .map(criterion -> new Part(
                                criterion, requirement.waivedBy(criterion), names.waiver(requirement, criterion))))
                .toList());
    }

    static Demand of(GradeCell cell) {
        return new Demand(cell.criteria().stream()
                .map(criterion -> new Part(criterion, null, null))
                .toList());
    }
}
