package org.gradus.judging;

import org.gradus.store.Judgement;

/**
 * What an assessor means to say of an item.
 *
 * @param evidence IRI of the item
 * @param seen digest of what it said when the assessor looked at it; empty to decide about whatever it says now
 * @param reason why; never empty
 */
public record Word(String evidence, String seen, Judgement judgement, String reason) {}
