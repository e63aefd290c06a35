package org.gradus.evidence.admission;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One period of a measured outcome, in the indicator's unit. */
public record Measurement(
        String indicator,
        String unit,
        BigDecimal baseline,
        BigDecimal achieved,
        boolean higherIsBetter,
        LocalDate periodEnd) {

    public boolean improved() {
        int change = achieved.compareTo(baseline);
        return higherIsBetter ? change > 0 : change < 0;
    }
}
