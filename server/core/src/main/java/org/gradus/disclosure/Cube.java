package org.gradus.disclosure;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Leaves at the corners of a cube, every other of which gains what the others lose. Of all groups only those change that hold
 * one corner of an edge and not the other. Two leaves that differ in several dimensions are a cube too, with one edge.
 *
 * @param gaining the leaves that gain, that of the group for which the cube was made first
 * @param losing the leaves that lose as many each
 * @param groupsGaining the groups that have more then
 * @param groupsLosing the groups that have fewer
 */
@SuppressWarnings("ArrayRecordComponent") // They are many, and never compared.
record Cube(int[] gaining, int[] losing, int[] groupsGaining, int[] groupsLosing) {

    /**
     * Shows cubes that change a group.
     *
     * @param each says whether it has seen enough
     */
    static void about(int group, Lattice lattice, int[][] order, Predicate<Cube> each) {
        int fixed = lattice.cuboid(group);
        // Along all dimensions of the group first: its margins then stay as they are.
        for (int along = fixed; ; along = (along - 1) & fixed) {
            if (new Maker(lattice, group, along, false, order, each).make(0)) {
                return;
            }
            if (Integer.bitCount(along) > 1 && new Maker(lattice, group, along, true, order, each).make(0)) {
                return;
            }
            if (along == 0) {
                return;
            }
        }
    }

    private static final class Maker {
        private final Lattice lattice;
        private final int group;
        private final int along;
        private final boolean tied;
        private final int[][] order;
        private final Predicate<Cube> each;
        private final int[] here;
        private final int[] there;

        Maker(Lattice lattice, int group, int along, boolean tied, int[][] order, Predicate<Cube> each) {
            this.lattice = lattice;
            this.group = group;
            this.along = along;
            this.tied = tied;
            this.order = order;
            this.each = each;
            this.here = new int[lattice.dimensions()];
            this.there = new int[lattice.dimensions()];
        }

        private boolean isAlong(int dimension) {
            return (along & 1 << dimension) != 0;
        }

        /** Chooses values from a dimension on; true where enough was seen. */
        boolean make(int dimension) {
            if (dimension == here.length) {
                return each.test(tied ? edge() : cube());
            }
            int value = lattice.value(group, dimension);
            if (isAlong(dimension)) {
                here[dimension] = value;
                for (int other : order[dimension]) {
                    if (other != value) {
                        there[dimension] = other;
                        if (make(dimension + 1)) {
                            return true;
                        }
                    }
                }
                return false;
            }
            if (value != Lattice.ALL) {
                here[dimension] = value;
                return make(dimension + 1);
            }
            for (int any : order[dimension]) {
                here[dimension] = any;
                if (make(dimension + 1)) {
                    return true;
                }
            }
            return false;
        }

        private Cube cube() {
            int edges = Integer.bitCount(along);
            int half = edges == 0 ? 1 : 1 << (edges - 1);
            int[][] corners = {new int[half], new int[edges == 0 ? 0 : half]};
            int margins = margins();
            int[][] groups = {new int[half * margins], new int[edges == 0 ? 0 : half * margins]};
            int[] at = new int[2];
            int[] groupAt = new int[2];
            int beside = ~along & ((1 << here.length) - 1);
            for (int moved = along; ; moved = (moved - 1) & along) {
                int sign = Integer.bitCount(moved) & 1;
                corners[sign][at[sign]++] = leaf(moved);
                for (int kept = beside; ; kept = (kept - 1) & beside) {
                    if (lattice.has(along | kept)) {
                        groups[sign][groupAt[sign]++] = groupOf(moved, along | kept);
                    }
                    if (kept == 0) {
                        break;
                    }
                }
                if (moved == 0) {
                    break;
                }
            }
            return new Cube(corners[0], corners[1], groups[0], groups[1]);
        }

        /** Two leaves, and the groups that hold one of them and not the other. */
        private Cube edge() {
            int all = (1 << here.length) - 1;
            var gaining = IntStream.builder();
            var losing = IntStream.builder();
            for (int cuboid = all; cuboid > 0; cuboid--) {
                if ((cuboid & along) != 0 && lattice.has(cuboid)) {
                    gaining.add(groupOf(0, cuboid));
                    losing.add(groupOf(along, cuboid));
                }
            }
            return new Cube(
                    new int[] {leaf(0)},
                    new int[] {leaf(along)},
                    gaining.build().toArray(),
                    losing.build().toArray());
        }

        /** How many groups there are for each corner. */
        private int margins() {
            int beside = ~along & ((1 << here.length) - 1);
            int margins = 0;
            for (int kept = beside; ; kept = (kept - 1) & beside) {
                margins += lattice.has(along | kept) ? 1 : 0;
                if (kept == 0) {
                    return margins;
                }
            }
        }

        private int leaf(int moved) {
            int leaf = 0;
            for (int i = 0; i < here.length; i++) {
                leaf += ((moved & 1 << i) != 0 ? there[i] : here[i]) * lattice.leafStride(i);
            }
            return leaf;
        }

        private int groupOf(int moved, int cuboid) {
            int of = 0;
            for (int i = 0; i < here.length; i++) {
                if ((cuboid & 1 << i) != 0) {
                    of += ((isAlong(i) && (moved & 1 << i) != 0 ? there[i] : here[i]) + 1) * lattice.groupStride(i);
                }
            }
            return of;
        }
    }
}
