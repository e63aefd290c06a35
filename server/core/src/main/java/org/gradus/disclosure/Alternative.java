package org.gradus.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Units as they could be instead: the true ones, after moves. What moves change of the groups is known, so that it can be seen
 * that nothing that is told has changed.
 */
final class Alternative {
    private final Counts counts;
    private final Map<Long, int[]> rows = new HashMap<>();
    private final Map<Long, Integer> changes = new HashMap<>();

    Alternative(Counts counts) {
        this.counts = counts;
    }

    private long key(int place, int variable) {
        return (long) variable << Integer.SIZE | place;
    }

    /** By category, how many units of a leaf are of it now. Not to be changed. */
    int[] row(int leaf, int variable) {
        if (rows.isEmpty()) {
            return counts.leaf(leaf, variable);
        }
        int[] row = rows.get(key(leaf, variable));
        return row == null ? counts.leaf(leaf, variable) : row;
    }

    private void add(int leaf, int variable, int category, int units) {
        rows.computeIfAbsent(
                        key(leaf, variable), k -> counts.leaf(leaf, variable).clone())[category] += units;
    }

    /** The most that all of some leaves can lose of a category. */
    int least(int[] leaves, int variable, int category) {
        int least = Integer.MAX_VALUE;
        for (int leaf : leaves) {
            least = Math.min(least, row(leaf, variable)[category]);
        }
        return least;
    }

    /** The most units that all of some leaves can lose, each unit of one category wherever it is lost. */
    int leastUnits(int[] leaves, int variable) {
        int least = 0;
        for (int category = 0; category < counts.categories(variable); category++) {
            least += least(leaves, variable, category);
        }
        return least;
    }

    /** Moves units of a category from some leaves to others. */
    void move(Cube cube, boolean forward, int variable, int category, int units) {
        for (int leaf : cube.gaining()) {
            add(leaf, variable, category, forward ? units : -units);
        }
        for (int leaf : cube.losing()) {
            add(leaf, variable, category, forward ? -units : units);
        }
        for (int group : cube.groupsGaining()) {
            changes.merge(change(group, variable, category), forward ? units : -units, Integer::sum);
        }
        for (int group : cube.groupsLosing()) {
            changes.merge(change(group, variable, category), forward ? -units : units, Integer::sum);
        }
    }

    /** Moves units of whatever category all of the leaves that lose have. */
    void moveAny(Cube cube, boolean forward, int variable, int units) {
        int[] losing = forward ? cube.losing() : cube.gaining();
        int left = units;
        for (int category = 0; category < counts.categories(variable) && left > 0; category++) {
            int some = Math.min(left, least(losing, variable, category));
            if (some > 0) {
                move(cube, forward, variable, category, some);
                left -= some;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("fewer units can be moved than were found to be");
        }
    }

    private long change(int group, int variable, int category) {
        return key(group * counts.categories(variable) + category, variable);
    }

    /** By group and category, as one number, what has changed for a variable. */
    void changes(int variable, BiConsumer<Integer, Integer> each) {
        changes.forEach((cell, by) -> {
            if (cell >> Integer.SIZE == variable && by != 0) {
                each.accept((int) (long) cell, by);
            }
        });
    }
}
