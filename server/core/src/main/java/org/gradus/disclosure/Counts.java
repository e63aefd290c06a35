package org.gradus.disclosure;

/** How many units each group has, in all and by the categories of each variable. Every unit is in one category of each. */
public final class Counts {
    private final Lattice lattice;
    private final int[] units;
    private final int[] groupUnits;
    /** By variable and leaf, by category. */
    private final int[][][] leaves;
    /** By variable and group, by category. */
    private final int[][][] groups;

    /**
     * @param units by leaf, how many there are
     * @param leaves by variable and leaf, how many there are of each category
     */
    public Counts(Lattice lattice, int[] units, int[][][] leaves) {
        this.lattice = lattice;
        this.units = units;
        this.leaves = leaves;
        this.groupUnits = new int[lattice.bound()];
        this.groups = new int[leaves.length][][];
        for (int variable = 0; variable < leaves.length; variable++) {
            groups[variable] = new int[lattice.bound()][leaves[variable][0].length];
        }
        int cuboids = 1 << lattice.dimensions();
        for (int leaf = 0; leaf < lattice.leaves(); leaf++) {
            for (int cuboid = 0; cuboid < cuboids; cuboid++) {
                if (lattice.has(cuboid)) {
                    add(leaf, group(leaf, cuboid));
                }
            }
        }
    }

    private int group(int leaf, int cuboid) {
        int group = 0;
        for (int i = 0; i < lattice.dimensions(); i++) {
            if ((cuboid & 1 << i) != 0) {
                group += (lattice.leafValue(leaf, i) + 1) * lattice.groupStride(i);
            }
        }
        return group;
    }

    private void add(int leaf, int group) {
        groupUnits[group] += units[leaf];
        for (int variable = 0; variable < leaves.length; variable++) {
            int sum = 0;
            for (int category = 0; category < leaves[variable][leaf].length; category++) {
                groups[variable][group][category] += leaves[variable][leaf][category];
                sum += leaves[variable][leaf][category];
            }
            if (sum != units[leaf]) {
                throw new IllegalArgumentException("variable " + variable + " has " + sum + " of " + units[leaf]);
            }
        }
    }

    public Lattice lattice() {
        return lattice;
    }

    public int variables() {
        return leaves.length;
    }

    public int categories(int variable) {
        return leaves[variable][0].length;
    }

    /** How many units a group has. */
    public int units(int group) {
        return groupUnits[group];
    }

    /** How many units of a group are of a category. */
    public int units(int group, int variable, int category) {
        return groups[variable][group][category];
    }

    /** By category, how many units of a leaf are of it. Not to be changed. */
    int[] leaf(int leaf, int variable) {
        return leaves[variable][leaf];
    }
}
