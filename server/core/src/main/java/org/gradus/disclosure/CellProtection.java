package org.gradus.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which cells of one variable are told. A small one is withheld, and others with it, until each could be otherwise with
 * all that is told the same: an alternative is made for it, step by step.
 */
final class CellProtection {
    /** Units that leave a group rather than change their category. */
    private static final int LEAVES = -1;

    private final Counts counts;
    private final Lattice lattice;
    private final GroupProtection groups;
    private final int variable;
    private final int categories;
    private final int least;
    private final int[][] order;
    private final BitSet given;
    /** What is withheld, or of a table that is not given. */
    private final BitSet open = new BitSet();

    private final Ranges ranges;
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();

    CellProtection(Counts counts, int variable, int least, int[][] order, GroupProtection groups) {
        this.counts = counts;
        this.lattice = counts.lattice();
        this.groups = groups;
        this.variable = variable;
        this.categories = counts.categories(variable);
        this.least = least;
        this.order = order;
        this.given = (BitSet) groups.given().clone();
        this.ranges = new Ranges(lattice.bound() * categories, least);
    }

    CellProtection protect() {
        for (int group : lattice.groups()) {
            for (int category = 0; category < categories; category++) {
                if (groups.isOpen(group) || counts.units(group, variable, category) < least) {
                    int cell = group * categories + category;
                    open.set(cell);
                    queue.add(cell);
                }
            }
        }
        while (!queue.isEmpty()) {
            int cell = queue.remove();
            int group = cell / categories;
            int count = counts.units(group, variable, cell % categories);
            if (given.get(lattice.cuboid(group)) && !ranges.isWide(cell, count) && !widen(cell, count)) {
                drop(lattice.cuboid(group));
            }
        }
        return this;
    }

    BitSet given() {
        return given;
    }

    BitSet open() {
        return open;
    }

    private void drop(int cuboid) {
        for (int other = given.nextSetBit(0); other >= 0; other = given.nextSetBit(other + 1)) {
            if ((other & cuboid) == cuboid) {
                given.clear(other);
            }
        }
        for (int group : lattice.groups()) {
            if ((lattice.cuboid(group) & cuboid) == cuboid) {
                open.set(group * categories, (group + 1) * categories);
            }
        }
    }

    private boolean widen(int cell, int count) {
        return count < least ? widen(cell, count, least - count) : widen(cell, least, 0) || widen(cell, 0, least);
    }

    /** Sees that a cell could be so many fewer and so many more; nothing is changed where it could not. */
    private boolean widen(int cell, int byFewer, int byMore) {
        var also = new BitSet();
        var fewer = new Alternative(counts);
        var more = new Alternative(counts);
        if (!shift(cell, true, byMore, more, also) || !shift(cell, false, byFewer, fewer, also)) {
            return false;
        }
        for (int each = also.nextSetBit(0); each >= 0; each = also.nextSetBit(each + 1)) {
            open.set(each);
            queue.add(each);
        }
        fewer.changes(variable, ranges::see);
        more.changes(variable, ranges::see);
        return true;
    }

    private @Nullable Cube best;
    private int bestOther;
    private int bestUnits;
    private double score;

    /** Makes an alternative in which a cell has so many units more or fewer. */
    private boolean shift(int cell, boolean up, int by, Alternative alternative, BitSet also) {
        int category = cell % categories;
        int left = by;
        boolean brought = false;
        while (left > 0) {
            int wanted = left;
            best = null;
            bestUnits = 0;
            score = Double.MAX_VALUE;
            Cube.about(cell / categories, lattice, order, cube -> {
                look(cube, category, up, wanted, alternative, also);
                return score <= 0 && bestUnits == wanted;
            });
            Cube chosen = best;
            if (chosen == null) {
                if (brought || !up || !bringIn(cell, wanted, alternative)) {
                    return false;
                }
                brought = true;
                continue;
            }
            alternative.move(chosen, up, variable, category, bestUnits);
            open(chosen, category, also);
            if (bestOther == LEAVES) {
                leave(chosen, up, bestUnits, alternative);
            } else {
                alternative.move(chosen, !up, variable, bestOther, bestUnits);
                open(chosen, bestOther, also);
            }
            left -= bestUnits;
        }
        return true;
    }

    /**
     * Makes an alternative in which a group that is withheld has more units of another category than that of a cell, so that
     * these can become of that category.
     */
    private boolean bringIn(int cell, int by, Alternative alternative) {
        int group = cell / categories;
        if (!groups.isOpen(group)) {
            return false;
        }
        best = null;
        bestUnits = 0;
        Cube.about(group, lattice, order, cube -> {
            if (cube.losing().length > 0 && leaves(cube.groupsGaining()) && leaves(cube.groupsLosing())) {
                for (int other = 0; other < categories; other++) {
                    int most = other == cell % categories
                            ? 0
                            : Math.min(by, alternative.least(cube.losing(), variable, other));
                    int units = leastUnits(cube.losing(), most, alternative);
                    if (units > bestUnits) {
                        best = cube;
                        bestOther = other;
                        bestUnits = units;
                    }
                }
            }
            return bestUnits == by;
        });
        Cube chosen = best;
        if (chosen == null) {
            return false;
        }
        alternative.move(chosen, true, variable, bestOther, bestUnits);
        leave(chosen, true, bestUnits, alternative);
        return true;
    }

    /** Moves units in all other variables too. */
    private void leave(Cube cube, boolean up, int units, Alternative alternative) {
        for (int each = 0; each < counts.variables(); each++) {
            if (each != variable) {
                alternative.moveAny(cube, up, each, units);
            }
        }
    }

    /** The most units, and no more than so many, that leaves can lose in all other variables too. */
    private int leastUnits(int[] losing, int most, Alternative alternative) {
        int units = most;
        for (int each = 0; each < counts.variables() && units > 0; each++) {
            units = each == variable ? units : Math.min(units, alternative.leastUnits(losing, each));
        }
        return units;
    }

    /** Looks at what a cube can move, and keeps the best. */
    private void look(Cube cube, int category, boolean up, int wanted, Alternative alternative, BitSet also) {
        int[] more = up ? cube.gaining() : cube.losing();
        int[] fewer = up ? cube.losing() : cube.gaining();
        int most = Math.min(wanted, alternative.least(fewer, variable, category));
        if (most == 0) {
            return;
        }
        double cost = cost(cube, category, also);
        if (cost / most > score) {
            return;
        }
        for (int other = 0; other < categories; other++) {
            if (other != category) {
                int units = Math.min(most, alternative.least(more, variable, other));
                if (units > 0) {
                    offer(cube, other, units, cost + cost(cube, other, also));
                }
            }
        }
        if (cube.losing().length > 0 && leaves(cube.groupsGaining()) && leaves(cube.groupsLosing())) {
            int units = leastUnits(fewer, most, alternative);
            if (units > 0) {
                offer(cube, LEAVES, units, cost);
            }
        }
    }

    private void offer(Cube cube, int other, int units, double cost) {
        double each = cost / units;
        if (each < score || (each <= score && units > bestUnits)) {
            score = each;
            best = cube;
            bestOther = other;
            bestUnits = units;
        }
    }

    /** Whether nothing is told of how many units groups have. */
    private boolean leaves(int[] changed) {
        for (int group : changed) {
            if (!groups.isOpen(group)) {
                return false;
            }
        }
        return true;
    }

    private double cost(Cube cube, int category, BitSet also) {
        return cost(cube.groupsGaining(), category, also) + cost(cube.groupsLosing(), category, also);
    }

    private double cost(int[] changed, int category, BitSet also) {
        double cost = 0;
        for (int group : changed) {
            int cell = group * categories + category;
            if (!open.get(cell) && !also.get(cell)) {
                cost += Protection.worth(lattice, group, counts.units(group, variable, category));
            }
        }
        return cost;
    }

    private void open(Cube cube, int category, BitSet also) {
        open(cube.groupsGaining(), category, also);
        open(cube.groupsLosing(), category, also);
    }

    private void open(int[] changed, int category, BitSet also) {
        for (int group : changed) {
            int cell = group * categories + category;
            if (!open.get(cell)) {
                also.set(cell);
            }
        }
    }
}
