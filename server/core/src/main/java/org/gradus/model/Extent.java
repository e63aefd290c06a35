package org.gradus.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place in the product of the scales, with an optional figure: what a criterion asks for at the least, or what
 * evidence reaches. {@link #NONE} on a scale means that nothing is asked or stated there; a null figure likewise.
 */
public record Extent(
        int breadth,
        int depth,
        int driver,
        int conduct,
        int trend,
        int fulfilment,
        @Nullable BigDecimal figure) {

    public static final int NONE = -1;
    private static final Scale[] SCALES = Scale.values();
    private static final int RANK_BITS = 8;
    private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

    public static final Extent EMPTY = new Extent(NONE, NONE, NONE, NONE, NONE, NONE, null);

    /** The rank on a scale, or {@link #NONE}. */
    public int on(Scale scale) {
        return switch (scale) {
            case BREADTH -> breadth;
            case DEPTH -> depth;
            case DRIVER -> driver;
            case CONDUCT -> conduct;
            case TREND -> trend;
            case FULFILMENT -> fulfilment;
        };
    }

    public Extent with(Scale scale, int rank) {
        return switch (scale) {
            case BREADTH -> new Extent(rank, depth, driver, conduct, trend, fulfilment, figure);
            case DEPTH -> new Extent(breadth, rank, driver, conduct, trend, fulfilment, figure);
            case DRIVER -> new Extent(breadth, depth, rank, conduct, trend, fulfilment, figure);
            case CONDUCT -> new Extent(breadth, depth, driver, rank, trend, fulfilment, figure);
            case TREND -> new Extent(breadth, depth, driver, conduct, rank, fulfilment, figure);
            case FULFILMENT -> new Extent(breadth, depth, driver, conduct, trend, rank, figure);
        };
    }

    public Extent withFigure(@Nullable BigDecimal value) {
        return new Extent(
                breadth, depth, driver, conduct, trend, fulfilment, value == null ? null : value.stripTrailingZeros());
    }

    /** The hash of a record is a sum in which small ranks fall together, and these are keys of much that is kept. */
    @Override
    public int hashCode() {
        long ranks = 0;
        for (Scale scale : SCALES) {
            ranks = (ranks << RANK_BITS) ^ on(scale);
        }
        long mixed = ranks * MIXER;
        return (int) (mixed ^ (mixed >>> Integer.SIZE)) + (figure == null ? 0 : figure.hashCode());
    }

    /** Whether this is at least {@code bound} on every scale that the bound names: the product order of the scales. */
    public boolean dominates(Extent bound) {
        return breadth >= bound.breadth
                && depth >= bound.depth
                && driver >= bound.driver
                && conduct >= bound.conduct
                && trend >= bound.trend
                && fulfilment >= bound.fulfilment
                && (bound.figure == null || (figure != null && figure.compareTo(bound.figure) >= 0));
    }

    /** The least extent that dominates both: the join of the product order. */
    public Extent join(Extent other) {
        var higherFigure = figure == null
                ? other.figure
                : other.figure == null || figure.compareTo(other.figure) >= 0 ? figure : other.figure;
        return new Extent(
                Math.max(breadth, other.breadth),
                Math.max(depth, other.depth),
                Math.max(driver, other.driver),
                Math.max(conduct, other.conduct),
                Math.max(trend, other.trend),
                Math.max(fulfilment, other.fulfilment),
                higherFigure);
    }

    /** How many scale steps, and one for the figure, are missing to dominate {@code bound}; 0 where it does. */
    public int distanceTo(Extent bound) {
        int steps = bound.figure != null && (figure == null || figure.compareTo(bound.figure) < 0) ? 1 : 0;
        for (Scale scale : SCALES) {
            steps += Math.max(0, bound.on(scale) - on(scale));
        }
        return steps;
    }
}
