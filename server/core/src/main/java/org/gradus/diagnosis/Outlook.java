package org.gradus.diagnosis;

import java.util.BitSet;

/**
 * What answers come to against one aim: with all that is open unmet, and with all of it met.
 *
 * @param least the bits of the plan's formula that are set already
 * @param most those that may still be set
 * @param rank of the level that is shown
 * @param highest rank that may still be reached, no higher than what is aimed at unless it is shown
 */
record Outlook(Track track, BitSet least, BitSet most, int rank, int highest) {
    static Outlook of(Track track, BitSet met, BitSet possible) {
        BitSet least = track.formula().decide(met);
        BitSet most = track.formula().decide(possible);
        int rank = track.plan().rank(track.formula().failed(least));
        int highest = Math.min(track.target(), track.plan().rank(track.formula().failed(most)));
        return new Outlook(track, least, most, rank, Math.max(rank, highest));
    }

    boolean isSettled() {
        return rank >= highest;
    }

    /** Whether what a bit stands for is neither met nor out of reach. */
    boolean isOpen(int bit) {
        return most.get(bit) && !least.get(bit);
    }

    /** The open shapes of a level that may still be reached. */
    BitSet open(int level) {
        var open = (BitSet) track.bearing(level).clone();
        for (int shape = open.nextSetBit(0); shape >= 0; shape = open.nextSetBit(shape + 1)) {
            if (!isOpen(track.formula().ofShape(shape))) {
                open.clear(shape);
            }
        }
        return open;
    }

    LevelSoFar level() {
        return new LevelSoFar(track.aim(), rank, highest);
    }
}
