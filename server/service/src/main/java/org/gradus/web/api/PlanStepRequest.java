package org.gradus.web.api;

import java.time.LocalDate;
import org.gradus.store.PlanStep;
import org.gradus.web.http.Asked;
import org.gradus.web.http.Members;
import org.jspecify.annotations.Nullable;

/** What people agree about a step of a plan; what is left out is said no more. */
record PlanStepRequest(
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String effort,
        @Nullable String proof,
        @Nullable Boolean done)
        implements Asked {
    @Override
    public void check() {
        Members.optional("owner", owner);
        Members.optional("effort", effort);
        Members.optional("proof", proof);
    }

    PlanStep.Words words() {
        return new PlanStep.Words(
                Members.optional("owner", owner),
                due,
                Members.optional("effort", effort),
                Members.optional("proof", proof),
                Boolean.TRUE.equals(done));
    }
}
