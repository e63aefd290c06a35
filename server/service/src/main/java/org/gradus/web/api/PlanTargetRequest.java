package org.gradus.web.api;

import java.time.LocalDate;
import org.gradus.web.http.Asked;
import org.gradus.web.http.Members;

/** What a plan is to reach from now on, and by when. */
record PlanTargetRequest(String level, LocalDate due) implements Asked {
    @Override
    public void check() {
        Members.needed("level", level);
        PlanRequest.day("due", due);
    }
}
