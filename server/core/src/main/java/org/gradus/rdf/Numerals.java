package org.gradus.rdf;

/**
 * How long a number may be that is written down. Parsing takes more than linear time in the digits, and writing out a large
 * exponent takes as much memory as it says; so both are bounded before anything parses.
 */
public final class Numerals {
    /** The most digits, leading and trailing zeros too. */
    public static final int DIGITS = 40;

    /** The largest exponent, in either direction. */
    public static final int EXPONENT = 40;

    private Numerals() {}

    /** Whether a text, should it be a number, is one that may be parsed and written out. */
    public static boolean isBounded(CharSequence text) {
        int digits = 0;
        int exponent = 0;
        boolean inExponent = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E') {
                inExponent = true;
            } else if (c >= '0' && c <= '9') {
                if (!inExponent) {
                    digits++;
                } else {
                    exponent = exponent * 10 + c - '0';
                }
                if (digits > DIGITS || exponent > EXPONENT) {
                    return false;
                }
            }
        }
        return true;
    }
}
