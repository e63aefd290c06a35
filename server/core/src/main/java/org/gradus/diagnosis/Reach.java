package org.gradus.diagnosis;

import java.util.List;
import org.gradus.evidence.admission.Measurement;
import org.gradus.model.Extent;

/**
 * How far a practice is said to reach in one place. What reaches wide here and deep there are two.
 *
 * @param stated on the scales that were asked; trend and objective are never in it, for they follow from measurements
 * @param measurements of an outcome, one a period; else empty
 */
public record Reach(Extent stated, List<Measurement> measurements) {
    public Reach {
        measurements = List.copyOf(measurements);
    }

    /** A reach that nothing was measured for. */
    public static Reach of(Extent stated) {
        return new Reach(stated, List.of());
    }
}
