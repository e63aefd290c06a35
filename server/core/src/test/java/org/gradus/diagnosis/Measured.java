package org.gradus.diagnosis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gradus.evidence.admission.Measurement;
import org.gradus.text.Text;

/** Results that improved twice and met their objective. */
final class Measured {
    private Measured() {}

    static List<Measurement> best(String indicator) {
        return List.of(period(indicator, 2024), period(indicator, 2025));
    }

    private static Measurement period(String indicator, int year) {
        return new Measurement(
                new Text(indicator, indicator),
                null,
                "%",
                BigDecimal.ONE,
                BigDecimal.TEN,
                true,
                LocalDate.of(year, 12, 31),
                BigDecimal.TEN,
                null);
    }
}
