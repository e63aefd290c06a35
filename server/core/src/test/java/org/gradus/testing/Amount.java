package org.gradus.testing;

/** How much of the same a test tries: enough to notice in every run, more where {@code -Dgradus.test.whole=true} leaves it the time. */
public final class Amount {
    private static final boolean WHOLE = Boolean.getBoolean("gradus.test.whole");

    private Amount() {}

    /** The first as usual, the second in a whole run. */
    public static int of(int usual, int whole) {
        return WHOLE ? whole : usual;
    }

    /** Whether all is tried, whatever time it takes. */
    public static boolean isWhole() {
        return WHOLE;
    }
}
