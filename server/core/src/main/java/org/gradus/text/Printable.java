package org.gradus.text;

/**
 * Text from evidence, made safe to show. Control characters would let a label clear a terminal or recolour a verdict, and
 * marks of direction would let it read as something else; each is shown as U+FFFD.
 */
public final class Printable {
    private static final char SHOWN_INSTEAD = '\uFFFD';

    private Printable() {}

    /** One line of text. */
    public static String line(String text) {
        return safe(text, false);
    }

    /** Text of several lines: line ends and tabs stay. */
    public static String text(String text) {
        return safe(text, true);
    }

    private static String safe(String text, boolean lines) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c) && !(lines && (c == '\n' || c == '\t'))) {
                safe = safe == null ? new StringBuilder(text) : safe;
                safe.setCharAt(i, SHOWN_INSTEAD);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isUnsafe(char c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        return c <= 0x9F
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2028'
                || c == '\u2029';
    }
}
