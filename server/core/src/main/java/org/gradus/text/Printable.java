package org.gradus.text;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of a text may be shown. Control characters would let a label clear a terminal or recolour a verdict, marks of direction
 * would let it read as something else, and halves of characters are none. Where a text may be refused, this says why; where it
 * is shown as it came, each is shown as U+FFFD.
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

    /** What keeps a text of one line from being shown as it is, as the end of a sentence. */
    public static Optional<Text> faultOfLine(String text) {
        return fault(text, false);
    }

    /** What keeps a text of several lines from being shown as it is, as the end of a sentence. */
    public static Optional<Text> faultOfText(String text) {
        return fault(text, true);
    }

    private static Optional<Text> fault(String text, boolean lines) {
        OptionalInt at = unsafe(text, 0, lines);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.say(
                        "has the invisible character U+%04X at position %d. Leave it out.",
                        "的第 %2$d 个字符是不可见字符 U+%1$04X。请删除。", (int) text.charAt(at.getAsInt()), at.getAsInt() + 1));
    }

    private static String safe(String text, boolean lines) {
        OptionalInt at = unsafe(text, 0, lines);
        if (at.isEmpty()) {
            return text;
        }
        var safe = new StringBuilder(text);
        for (; at.isPresent(); at = unsafe(text, at.getAsInt() + 1, lines)) {
            safe.setCharAt(at.getAsInt(), SHOWN_INSTEAD);
        }
        return safe.toString();
    }

    /** The first place from one on whose character is not to be shown. */
    private static OptionalInt unsafe(String text, int from, boolean lines) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isUnsafe(c) && !(lines && (c == '\n' || c == '\t'))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
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
                || c == '\u2029'
                || Character.isSurrogate(c)
                || c == '\uFEFF'
                || c >= '\uFFFE';
    }
}
