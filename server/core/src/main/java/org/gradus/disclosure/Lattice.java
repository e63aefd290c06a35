package org.gradus.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups of units that dimensions tell apart. A leaf has a value of every dimension. A group has a value of some, and takes
 * all values of the others; a cuboid is the groups that have values of the same dimensions, as bits.
 */
public final class Lattice {
    /** In place of a value: all of them. */
    public static final int ALL = -1;

    private final int[] sizes;
    private final int most;
    private final int[] leafStrides;
    private final int[] groupStrides;
    private final int leaves;
    private final int groups;

    /**
     * @param sizes how many values each dimension has
     * @param most how many dimensions a group has values of at the most
     */
    public Lattice(int[] sizes, int most) {
        this.sizes = sizes.clone();
        this.most = most;
        this.leafStrides = new int[sizes.length];
        this.groupStrides = new int[sizes.length];
        int ofLeaves = 1;
        int ofGroups = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            leafStrides[i] = ofLeaves;
            groupStrides[i] = ofGroups;
            ofLeaves = Math.multiplyExact(ofLeaves, sizes[i]);
            ofGroups = Math.multiplyExact(ofGroups, sizes[i] + 1);
        }
        this.leaves = ofLeaves;
        this.groups = ofGroups;
    }

    public int dimensions() {
        return sizes.length;
    }

    /** How many values a dimension has. */
    public int size(int dimension) {
        return sizes[dimension];
    }

    public int leaves() {
        return leaves;
    }

    /** The leaf with these values. */
    public int leaf(int[] values) {
        int leaf = 0;
        for (int i = 0; i < sizes.length; i++) {
            leaf += values[i] * leafStrides[i];
        }
        return leaf;
    }

    /** The group with these values, {@link #ALL} among them. */
    public int group(int[] values) {
        int group = 0;
        for (int i = 0; i < sizes.length; i++) {
            group += (values[i] + 1) * groupStrides[i];
        }
        return group;
    }

    /** More than the number of any group. */
    int bound() {
        return groups;
    }

    /** The value that a group has of a dimension, or {@link #ALL}. */
    public int value(int group, int dimension) {
        return group / groupStrides[dimension] % (sizes[dimension] + 1) - 1;
    }

    int leafValue(int leaf, int dimension) {
        return leaf / leafStrides[dimension] % sizes[dimension];
    }

    int leafStride(int dimension) {
        return leafStrides[dimension];
    }

    int groupStride(int dimension) {
        return groupStrides[dimension];
    }

    /** The dimensions of which a group has a value, as bits. */
    public int cuboid(int group) {
        int cuboid = 0;
        for (int i = 0; i < sizes.length; i++) {
            cuboid |= value(group, i) == ALL ? 0 : 1 << i;
        }
        return cuboid;
    }

    /** Whether groups with values of these dimensions are told apart at all. */
    boolean has(int cuboid) {
        return Integer.bitCount(cuboid) <= most;
    }

    int most() {
        return most;
    }

    /** All groups, those with values of fewer dimensions first, one cuboid after the other. */
    public List<Integer> groups() {
        return IntStream.range(0, groups)
                .filter(group -> has(cuboid(group)))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(group -> Integer.bitCount(cuboid(group)))
                        .thenComparing(this::cuboid)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
