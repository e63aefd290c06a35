package org.gradus.store;

import java.time.Instant;

/**
 * An assessor's word on one item of evidence. It holds for what the item said then: where that changes, it is undecided
 * again.
 *
 * @param evidence IRI of the item
 * @param content digest of what the item says
 * @param proposed whether it counts for nothing until another assessor says the same
 * @param reason why; never empty
 */
public record Decision(
        String evidence, String content, Judgement judgement, boolean proposed, String reason, Author by, Instant at) {

    /** Whether the item has another status by it. */
    public boolean stands() {
        return judgement.isFinal() && !proposed;
    }
}
