package org.gradus.plan;

import org.gradus.model.Extent;
import org.gradus.model.Scale;

/**
 * An extent's ranks in one number: seven bits a scale and a guard bit above them, with 0 where nothing is asked or stated.
 * One subtraction compares all scales at once, as no field borrows from its neighbour past the guard. The figure stands
 * apart: it has no ranks.
 */
public final class PackedExtent {
    /** Where nothing is stated. */
    public static final long EMPTY = 0;

    private static final int FIELD = 8;
    private static final long GUARD = 0x80;
    private static final long VALUE = GUARD - 1;
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
     * Packs the ranks of an extent.
     *
     * @throws IllegalArgumentException where a rank has no place; no scale of the ontology has that many values
     */
    public static long of(Extent extent) {
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

    /** The rank on a scale, or {@link Extent#NONE}. */
    public static int on(long packed, Scale scale) {
        return (int) ((packed >>> shift(scale)) & VALUE) + Extent.NONE;
    }

    /** The same with another rank on a scale. */
    public static long with(long packed, Scale scale, int rank) {
        return (packed & ~(VALUE << shift(scale))) | ((long) (rank - Extent.NONE) << shift(scale));
    }

    /** What is stated, and what stands in for it on the scales where nothing is. */
    public static long orElse(long stated, long standIn) {
        // The guards above the fields that are blank; less the same shifted down, each is the mask of its field.
        long blank = ~((stated | GUARDS) - (GUARDS >>> (FIELD - 1))) & GUARDS;
        return stated | (standIn & (blank - (blank >>> (FIELD - 1))));
    }

    /** The extent that was packed, without a figure. */
    public static Extent extent(long packed) {
        Extent extent = Extent.EMPTY;
        for (Scale scale : Scale.values()) {
            extent = extent.with(scale, on(packed, scale));
        }
        return extent;
    }

    @SuppressWarnings("EnumOrdinal") // The place of a field is the place of its scale.
    private static int shift(Scale scale) {
        return (Scale.values().length - 1 - scale.ordinal()) * FIELD;
    }

    /** Whether one extent is at least the other on every scale that the other names. */
    public static boolean dominates(long reach, long bound) {
        return (((reach | GUARDS) - bound) & GUARDS) == GUARDS;
    }
}
