package org.gradus.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Decides of which groups it is told how many units they have. A small group is withheld, and others with it. */
final class GroupProtection {
    private final Counts counts;
    private final Lattice lattice;
    private final int least;
    private final int[][] order;
    private final BitSet given = new BitSet();
    private final BitSet withheld = new BitSet();
    private final Ranges ranges;
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();

    GroupProtection(Counts counts, int least, int[][] order) {
        this.counts = counts;
        this.lattice = counts.lattice();
        this.least = least;
        this.order = order;
        this.ranges = new Ranges(lattice.bound(), least);
    }

    void protect() {
        for (int group : lattice.groups()) {
            given.set(lattice.cuboid(group));
            if (counts.units(group) < least) {
                withheld.set(group);
                queue.add(group);
            }
        }
        while (!queue.isEmpty()) {
            int group = queue.remove();
            if (!isGiven(group) || ranges.isWide(group, counts.units(group))) {
                continue;
            }
            if (!widen(group)) {
                drop(lattice.cuboid(group));
            }
        }
    }

    BitSet given() {
        return given;
    }

    /** The groups that are withheld of cuboids that are given. */
    BitSet withheld() {
        return withheld;
    }

    /** Whether nothing is told of how many units a group has. */
    boolean isOpen(int group) {
        return withheld.get(group) || !isGiven(group);
    }

    private boolean isGiven(int group) {
        return given.get(lattice.cuboid(group));
    }

    private void drop(int cuboid) {
        for (int other = given.nextSetBit(0); other >= 0; other = given.nextSetBit(other + 1)) {
            if ((other & cuboid) == cuboid) {
                given.clear(other);
            }
        }
    }

    private boolean widen(int group) {
        int of = counts.units(group);
        return of < least ? widen(group, of, least - of) : widen(group, least, 0) || widen(group, 0, least);
    }

    /** Sees that a group could have so many fewer and so many more; nothing is changed where it could not. */
    private boolean widen(int group, int byFewer, int byMore) {
        var also = new BitSet();
        var fewer = new Alternative(counts);
        var more = new Alternative(counts);
        if (!shift(group, true, byMore, more, also) || !shift(group, false, byFewer, fewer, also)) {
            return false;
        }
        for (int each = also.nextSetBit(0); each >= 0; each = also.nextSetBit(each + 1)) {
            withheld.set(each);
            queue.add(each);
        }
        see(fewer);
        see(more);
        return true;
    }

    private void see(Alternative alternative) {
        int[] changes = new int[lattice.bound()];
        int categories = counts.categories(0);
        alternative.changes(0, (cell, by) -> changes[cell / categories] += by);
        for (int group = 0; group < changes.length; group++) {
            if (changes[group] != 0) {
                ranges.see(group, changes[group]);
            }
        }
    }

    private @Nullable Cube best;
    private int units;
    private double score;

    /** Makes an alternative in which a group has so many units more or fewer. */
    private boolean shift(int group, boolean up, int by, Alternative alternative, BitSet also) {
        int left = by;
        while (left > 0) {
            int wanted = left;
            best = null;
            score = Double.MAX_VALUE;
            Cube.about(group, lattice, order, cube -> {
                if (cube.losing().length == 0) {
                    return false;
                }
                int most = Math.min(wanted, most(up ? cube.losing() : cube.gaining(), alternative));
                if (most > 0) {
                    double cost = (cost(cube.groupsGaining(), also) + cost(cube.groupsLosing(), also)) / most;
                    if (cost < score || (cost <= score && most > units)) {
                        score = cost;
                        best = cube;
                        units = most;
                    }
                }
                return score <= 0 && units == wanted;
            });
            Cube chosen = best;
            if (chosen == null) {
                return false;
            }
            for (int variable = 0; variable < counts.variables(); variable++) {
                alternative.moveAny(chosen, up, variable, units);
            }
            open(chosen.groupsGaining(), also);
            open(chosen.groupsLosing(), also);
            left -= units;
        }
        return true;
    }

    private int most(int[] losing, Alternative alternative) {
        int most = Integer.MAX_VALUE;
        for (int variable = 0; variable < counts.variables() && most > 0; variable++) {
            most = Math.min(most, alternative.leastUnits(losing, variable));
        }
        return most;
    }

    private double cost(int[] groups, BitSet also) {
        double cost = 0;
        for (int group : groups) {
            if (!isOpen(group) && !also.get(group)) {
                cost += Protection.worth(lattice, group, counts.units(group));
            }
        }
        return cost;
    }

    private void open(int[] groups, BitSet also) {
        for (int group : groups) {
            if (!isOpen(group)) {
                also.set(group);
            }
        }
    }
}
