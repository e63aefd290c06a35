package org.gradus.web.api;

import java.time.LocalDate;
import org.gradus.planning.Planning;
import org.gradus.web.http.Asked;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Members;
import org.jspecify.annotations.Nullable;

/**
 * A plan to make.
 *
 * @param model name
 * @param subject IRI; null for the subject of which most is met
 * @param level name
 * @param due by when
 */
record PlanRequest(String model, @Nullable String subject, String level, LocalDate due) implements Asked {
    @Override
    public void check() {
        Members.needed("model", model);
        Members.optional("subject", subject);
        Members.needed("level", level);
        day("due", due);
    }

    static void day(String member, @Nullable LocalDate value) {
        if (value == null) {
            throw JsonBody.wrong(
                    "The member \"" + member + "\" is needed, a date such as 2027-06-30.",
                    "缺少成员 \"" + member + "\"（日期，如 2027-06-30）。");
        }
    }

    Planning.Target target() {
        return new Planning.Target(model, subject == null ? "" : subject, level, due);
    }
}
