package org.gradus.evidence.admission;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One period of a measured outcome, in the indicator's unit.
 *
 * @param indicator what was measured, in words
 * @param shared IRI of the shared indicator, or null
 * @param target what was to be reached, or null where there was no objective
 * @param dueDate the last day on which that counts as reached in time, or null where the end of the period is meant
 */
public record Measurement(
        Text indicator,
        @Nullable String shared,
        String unit,
        BigDecimal baseline,
        BigDecimal achieved,
        boolean higherIsBetter,
        LocalDate periodEnd,
        @Nullable BigDecimal target,
        @Nullable LocalDate dueDate) {

    public boolean improved() {
        return isBetter(achieved.compareTo(baseline));
    }

    /** Whether the target was reached, in time or not; not where there is none. */
    public boolean reachedTarget() {
        int beyond = target == null ? 0 : achieved.compareTo(target);
        return target != null && (beyond == 0 || isBetter(beyond));
    }

    /** What it measures: periods of the same are compared with each other. */
    public Object measured() {
        return shared == null ? indicator : shared;
    }

    private boolean isBetter(int change) {
        return higherIsBetter ? change > 0 : change < 0;
    }
}
