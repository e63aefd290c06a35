package org.gradus.web.api;

import java.time.Instant;
import org.gradus.store.Decision;

/** What an assessor decided about an item of evidence. */
record DecisionJson(String evidence, boolean accepted, String reason, String by, Instant at) {
    static DecisionJson of(Decision decision) {
        return new DecisionJson(
                decision.evidence(),
                decision.accepted(),
                decision.reason(),
                decision.by().id(),
                decision.at());
    }
}
