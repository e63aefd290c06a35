package org.gradus.disclosure;

import java.util.BitSet;

/** Which counts are told, which are withheld, and which tables are not given at all. */
public final class Withholding {
    private final Counts counts;
    /** By cuboid, whether its groups are told apart. */
    private final BitSet given;

    private final BitSet groups;
    /** By variable, the cuboids whose tables are given. */
    private final BitSet[] tables;
    /** By variable, the cells that are withheld: group by category. */
    private final BitSet[] cells;

    Withholding(Counts counts, BitSet given, BitSet groups, BitSet[] tables, BitSet[] cells) {
        this.counts = counts;
        this.given = given;
        this.groups = groups;
        this.tables = tables;
        this.cells = cells;
    }

    /** Whether the groups of a cuboid are told apart. */
    public boolean isGiven(int cuboid) {
        return given.get(cuboid);
    }

    /** Whether the table of a variable by the dimensions of a cuboid is given. */
    public boolean isGiven(int cuboid, int variable) {
        return given.get(cuboid) && tables[variable].get(cuboid);
    }

    /** Whether it is told how many units a group of a table that is given has. */
    public boolean tells(int group) {
        return !groups.get(group);
    }

    /** Whether it is told how many units of a group are of a category, in a table that is given. */
    public boolean tells(int group, int variable, int category) {
        return !cells[variable].get(group * counts.categories(variable) + category);
    }
}
