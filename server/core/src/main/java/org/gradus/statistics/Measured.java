package org.gradus.statistics;

import java.util.List;
import org.gradus.model.Aspect;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What of organisations is counted: how an aspect stands, or how a requirement ended.
 *
 * @param aspect null where a requirement is counted; the root of the model for its level
 * @param requirement null where an aspect is
 * @param codes what organisations are counted by, in ascending order
 */
public record Measured(
        MaturityModel model,
        @Nullable Aspect aspect,
        @Nullable Requirement requirement,
        List<Code> codes) {
    public Measured {
        codes = List.copyOf(codes);
    }

    /** Its name within the model. */
    public String name() {
        return requirement != null ? requirement.name() : aspect == null ? "" : aspect.name();
    }

    Measured by(List<Code> others) {
        return new Measured(model, aspect, requirement, others);
    }
}
