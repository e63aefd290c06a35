package org.gradus.assess;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Extent;
import org.gradus.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * A practice and the least it must reach.
 *
 * @param practice IRI
 * @param bound what it must at least reach
 * @param current how far the nearest evidence reaches by what it says, or null where none counts
 * @param serves the unmet requirements that it helps to meet, in clause order
 * @param claims evidence by which the organisation says itself that the practice is not done, or not whole
 * @param nearest the nearest evidence, or null where none counts
 */
public record Improvement(
        String practice,
        Extent bound,
        @Nullable Extent current,
        List<Requirement> serves,
        List<Evidence> claims,
        @Nullable Evidence nearest) {
    public Improvement {
        serves = List.copyOf(serves);
        claims = List.copyOf(claims);
    }

    /** The same where the practice was brought to an extent before; as it is where it was not. */
    Improvement after(@Nullable Extent before) {
        return before == null || (current != null && current.distanceTo(bound) <= before.distanceTo(bound))
                ? this
                : new Improvement(practice, bound, before, serves, List.of(), null);
    }

    /** The evidence that would have to show more. */
    public Stream<Evidence> evidence() {
        return Stream.concat(Stream.ofNullable(nearest), claims.stream());
    }
}
