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
        for (int i = 0; i < text.length(); i++) {
            if (isUnsafe(text.charAt(i))) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        var safe = new StringBuilder(text);
        for (int i = from; i < safe.length(); i++) {
            if (isUnsafe(safe.charAt(i))) {
                safe.setCharAt(i, SHOWN_INSTEAD);
            }
        }
        return safe.toString();
    }

    private static boolean isUnsafe(char c) {
        return Character.isISOControl(c)
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2028'
                || c == '\u2029';
    }
}
