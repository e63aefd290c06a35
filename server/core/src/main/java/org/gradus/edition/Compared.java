package org.gradus.edition;

/** Two editions, and what was found of them. */
public record Compared(Edition before, Edition after, EditionDiff diff) {
    /** Compares an edition with a later one. */
    public static Compared of(Edition before, Edition after) {
        return new Compared(before, after, EditionDiff.of(before, after));
    }
}
