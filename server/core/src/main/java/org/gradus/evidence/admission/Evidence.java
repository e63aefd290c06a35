package org.gradus.evidence.admission;

import java.time.LocalDate;
import java.util.List;
import org.gradus.model.Extent;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a subject carries out a practice.
 *
 * @param id IRI, or {@code _:} and a label for a blank node
 * @param stated how far it reaches as stated; trend is absent, for it is derived at a date from the measurements
 * @param issued first date on which it counts, or null where none is stated: then it never does
 * @param validUntil last date on which it counts, or null
 * @param source what proves it, or the empty string
 */
public record Evidence(
        String id,
        Extent stated,
        Status status,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        Text label,
        String source,
        List<Measurement> measurements) {

    public Evidence {
        measurements = List.copyOf(measurements);
    }

    /** Where an assessor has got to with it; only accepted evidence counts. */
    public enum Status {
        ACCEPTED,
        REJECTED,
        SUBMITTED
    }

    /** Accepted, issued on or before the date, and not expired on it. */
    public boolean isAdmissibleOn(LocalDate date) {
        return status == Status.ACCEPTED
                && issued != null
                && !issued.isAfter(date)
                && (validUntil == null || !validUntil.isBefore(date));
    }
}
