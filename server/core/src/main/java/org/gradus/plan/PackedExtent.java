package org.gradus.plan;

import org.gradus.model.Extent;
import org.gradus.model.Scale;

/**
 * An extent's ranks in one number: seven bits a scale and a guard bit above them, with 0 where nothing is asked or stated.
 * One subtraction compares all scales at once, as no field borrows from its neighbour past the guard. The figure stands
 * apart: it has no ranks.
 */
final class PackedExtent {
    private static final int FIELD = 8;
    private static final long GUARD = 0x80;
    private static final int HIGHEST = 126;
    private static final long GUARDS = guards();

    private PackedExtent() {}

    private static long guards() {
        long guards = 0;
        for (int scale = 0; scale < Scale.values().length; scale++) {
            guards = guards << FIELD | GUARD;
        }
        return guards;
    }

    /**
     * @throws IllegalArgumentException where a rank has no place; no scale of the ontology has that many values
     */
    static long of(Extent extent) {
        long packed = 0;
        for (Scale scale : Scale.values()) {
            int rank = extent.on(scale);
            if (rank < Extent.NONE || rank > HIGHEST) {
                throw new IllegalArgumentException("rank " + rank + " on the scale " + scale.localName());
            }
            packed = packed << FIELD | (rank - Extent.NONE);
        }
        return packed;
    }

    /** Whether one extent is at least the other on every scale that the other names. */
    static boolean dominates(long reach, long bound) {
        return (((reach | GUARDS) - bound) & GUARDS) == GUARDS;
    }
}
