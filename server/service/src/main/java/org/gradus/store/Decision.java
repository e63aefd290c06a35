package org.gradus.store;

import java.time.Instant;

/**
 * An assessor's word on one item of evidence. It holds for what the item said then: where that changes, it is undecided
 * again.
 *
 * @param evidence IRI of the item
 * @param content digest of what the item says
 * @param reason why; never empty
 */
public record Decision(String evidence, String content, boolean accepted, String reason, Author by, Instant at) {}
