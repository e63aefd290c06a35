package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gradus.store.Decision;
import org.gradus.store.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor decided about an item of evidence.
 *
 * @param content digest of what the item says
 * @param decision accepted, rejected or asked-back
 * @param accepted the same in earlier versions; null where it was asked back
 * @param proposed whether it counts for nothing until another assessor says the same
 */
record DecisionJson(
        String evidence,
        String content,
        String decision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean accepted,
        boolean proposed,
        String reason,
        String by,
        Instant at) {
    static DecisionJson of(Decision decision) {
        return new DecisionJson(
                decision.evidence(),
                decision.content(),
                decision.judgement().tag(),
                decision.judgement().isFinal() ? decision.judgement() == Judgement.ACCEPTED : null,
                decision.proposed(),
                decision.reason(),
                decision.by().id(),
                decision.at());
    }
}
