package org.gradus.web.api;

import java.time.LocalDate;
import java.util.List;
import org.gradus.web.http.Asked;
import org.gradus.web.http.Members;
import org.jspecify.annotations.Nullable;

/**
 * What to assess, of one organisation or of many.
 *
 * @param models names; empty for all that grade a subject in the evidence
 * @param date on which evidence counts; null for today
 */
record AssessmentRequest(List<String> models, @Nullable LocalDate date) implements Asked {
    AssessmentRequest {
        models = models == null ? List.of() : models;
    }

    @Override
    public void check() {
        Members.names("models", models);
    }
}
