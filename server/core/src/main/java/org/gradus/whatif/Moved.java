package org.gradus.whatif;

/**
 * How many of a group would stand elsewhere.
 *
 * @param subjects how many there are
 * @param rising how many would rise
 * @param falling how many would fall
 */
public record Moved(int subjects, int rising, int falling) {
    static final Moved NONE = new Moved(0, 0, 0);

    /** How many would stay where they are. */
    public int staying() {
        return subjects - rising - falling;
    }

    Moved and(Moved other) {
        return new Moved(subjects + other.subjects, rising + other.rising, falling + other.falling);
    }

    static Moved of(Move move) {
        return move.rises() ? new Moved(0, 1, 0) : new Moved(0, 0, 1);
    }
}
