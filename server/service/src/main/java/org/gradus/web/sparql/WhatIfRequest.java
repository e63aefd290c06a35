package org.gradus.web.sparql;

import java.time.LocalDate;
import java.util.List;
import org.gradus.web.http.Asked;
import org.gradus.web.http.Members;
import org.jspecify.annotations.Nullable;

/**
 * What to ask of a draft.
 *
 * @param models names; empty for all that the draft may concern
 * @param date on which evidence counts; null for today
 */
record WhatIfRequest(List<String> models, @Nullable LocalDate date) implements Asked {
    WhatIfRequest {
        models = models == null ? List.of() : models;
    }

    @Override
    public void check() {
        Members.names("models", models);
    }
}
