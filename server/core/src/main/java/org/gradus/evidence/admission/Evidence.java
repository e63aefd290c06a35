package org.gradus.evidence.admission;

import java.time.LocalDate;
import java.util.List;
import org.gradus.model.Extent;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a subject carries out a practice, or how it is with it instead.
 *
 * @param id IRI, or {@code _:} and a label for a blank node
 * @param stated how far it reaches as stated; trend and fulfilment are absent, for they are derived at a date from the
 *     measurements
 * @param issued first date on which it counts, or null where none is stated: then it never does
 * @param validUntil last date on which it counts, or null
 * @param source what proves it, or the empty string
 * @param claim what it says instead of that the practice is done, or null where it says that
 * @param lacking of a practice that is done in part, what lacks; else empty
 * @param dueDate by which a figure is to follow, or null
 */
public record Evidence(
        String id,
        Extent stated,
        Status status,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        Text label,
        String source,
        List<Measurement> measurements,
        @Nullable Claim claim,
        Text lacking,
        @Nullable LocalDate dueDate) {

    public Evidence {
        measurements = List.copyOf(measurements);
    }

    /** Evidence that the practice is done. */
    public Evidence(
            String id,
            Extent stated,
            Status status,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil,
            Text label,
            String source,
            List<Measurement> measurements) {
        this(id, stated, status, issued, validUntil, label, source, measurements, null, Text.EMPTY, null);
    }

    /** Where an assessor has got to with it; only accepted evidence counts. */
    public enum Status {
        ACCEPTED,
        REJECTED,
        SUBMITTED
    }

    /** What an organisation says of a practice instead of that it is done. */
    public enum Claim {
        NOT_DONE(GRADUS.NotDone),
        PARTLY_DONE(GRADUS.PartlyDone),
        FIGURE_TO_FOLLOW(GRADUS.FigureToFollow);

        private final String iri;

        Claim(String iri) {
            this.iri = iri;
        }

        public String iri() {
            return iri;
        }

        /** The claim with this IRI, or null. */
        public static @Nullable Claim of(String iri) {
            for (Claim claim : values()) {
                if (claim.iri.equals(iri)) {
                    return claim;
                }
            }
            return null;
        }
    }

    /** Says that the practice is done, accepted, issued on or before the date, and not expired on it. */
    public boolean isAdmissibleOn(LocalDate date) {
        return claim == null && status == Status.ACCEPTED && isInForceOn(date);
    }

    /** Whether it says something else than that the practice is done, which no assessor has rejected. */
    public boolean isClaimOn(LocalDate date) {
        return claim != null && status != Status.REJECTED && isInForceOn(date);
    }

    private boolean isInForceOn(LocalDate date) {
        return issued != null && !issued.isAfter(date) && (validUntil == null || !validUntil.isBefore(date));
    }
}
