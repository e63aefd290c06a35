package org.gradus.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Decides what may be told. A count below the least, none included, is withheld. Of all that is told together, every withheld
 * count below the least could be none and could be the least, and every other withheld count could be of as many counts: for each
 * there are alternative units with which all that is told is the same. Where that cannot be had, a whole table is not given.
 */
public final class Protection {
    /** How much more a count of a group is worth than that of a group with a value of one dimension more. */
    private static final double COARSER = 16;

    private Protection() {}

    /**
     * What may be told of counts.
     *
     * @param least the least count that may be told; there are as many units at least
     */
    public static Withholding of(Counts counts, int least) {
        int[][] order = order(counts);
        var groups = new GroupProtection(counts, least, order);
        groups.protect();
        var cells = IntStream.range(0, counts.variables())
                .parallel()
                .mapToObj(variable -> new CellProtection(counts, variable, least, order, groups).protect())
                .toList();
        return new Withholding(
                counts,
                groups.given(),
                groups.withheld(),
                cells.stream().map(CellProtection::given).toArray(BitSet[]::new),
                cells.stream().map(CellProtection::open).toArray(BitSet[]::new));
    }

    /** By dimension, its values, those with most units first: they can most easily give some. */
    private static int[][] order(Counts counts) {
        Lattice lattice = counts.lattice();
        int[] all = new int[lattice.dimensions()];
        Arrays.fill(all, Lattice.ALL);
        int[][] order = new int[lattice.dimensions()][];
        for (int dimension = 0; dimension < order.length; dimension++) {
            int at = dimension;
            order[dimension] = IntStream.range(0, lattice.size(dimension))
                    .boxed()
                    .sorted(Comparator.comparing(value -> {
                        int[] values = all.clone();
                        values[at] = value;
                        return -counts.units(lattice.group(values));
                    }))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return order;
    }

    /** What it costs to withhold a count. */
    static double worth(Lattice lattice, int group, int count) {
        int beyond = lattice.most() - Integer.bitCount(lattice.cuboid(group));
        return Math.pow(COARSER, beyond) * Math.log(2 + count);
    }
}
