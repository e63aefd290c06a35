package org.gradus.rows;

/**
 * One period of a measured outcome, as far as it decides.
 *
 * @param measured a number for what was measured: periods of one item that measure the same have the same
 * @param improved whether it is better than before
 * @param hasTarget whether a target was set
 * @param reached whether the target was reached, in time or not
 * @param periodEnd its last day
 * @param dueDate the last day on which the target counts as reached in time; {@link PackedItems#NO_DAY} where none is set
 */
public record PackedMeasurement(
        int measured, boolean improved, boolean hasTarget, boolean reached, int periodEnd, int dueDate) {}
