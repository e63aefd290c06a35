package org.gradus.assess;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gradus.refusal.ValueRefused;
import org.jspecify.annotations.Nullable;

/** The date on which evidence counts: neither after today, nor so early that the year must be a slip of the hand. */
public final class AssessmentDate {
    /** Before the first of the standards, and before anything that evidence of them may show. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private AssessmentDate() {}

    /**
     * A date as people write it.
     *
     * @param written year-month-day; null for today
     * @param clock which says what day it is where evidence is assessed
     * @throws ValueRefused where it is no date, or none on which evidence can count
     */
    public static LocalDate read(@Nullable String written, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (written == null) {
            return today;
        }
        try {
            // Years of more digits are dates for Java, and a slip for people.
            if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return known(LocalDate.parse(written), clock);
            }
        } catch (DateTimeParseException e) {
            throw ValueRefused.noDate(written, today);
        }
        throw ValueRefused.noDate(written, today);
    }

    /**
     * The date, or today where it is null.
     *
     * @throws ValueRefused where evidence cannot count on it
     */
    public static LocalDate known(@Nullable LocalDate date, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (date == null) {
            return today;
        }
        if (date.isAfter(today)) {
            throw ValueRefused.future(date, clock);
        }
        if (date.isBefore(EARLIEST)) {
            throw ValueRefused.before(date, EARLIEST);
        }
        return date;
    }
}
