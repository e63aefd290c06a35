package org.gradus.disclosure;

/** By cell, the least and the most that it was seen to be in an alternative with all that is told the same. */
final class Ranges {
    private final int least;
    private final int[] fewer;
    private final int[] more;

    /**
     * @param least the count from which on a cell is not small
     */
    Ranges(int cells, int least) {
        this.least = least;
        this.fewer = new int[cells];
        this.more = new int[cells];
    }

    void see(int cell, int change) {
        fewer[cell] = Math.min(fewer[cell], change);
        more[cell] = Math.max(more[cell], change);
    }

    /** Whether a small count could be none and could be no small one, and another be of as many counts. */
    boolean isWide(int cell, int count) {
        return count < least
                ? count + fewer[cell] <= 0 && count + more[cell] >= least
                : more[cell] - fewer[cell] >= least;
    }
}
