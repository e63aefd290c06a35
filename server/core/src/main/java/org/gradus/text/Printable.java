package org.gradus.text;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of a text may be shown. Control characters would let a label clear a terminal or recolour a verdict, controls of
 * direction that are not settled ({@link Directions}) would let it read as something else, and halves of characters are none.
 * Where a text may be refused, this says why; where it is shown as it came, each is shown as U+FFFD.
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

    /**
     * What keeps a name from being shown as it is, as the end of a sentence. Nothing in a name is invisible, or two could look
     * alike: marks and controls of direction are refused, settled or not, and so is what only joins, parts or fills.
     */
    public static Optional<Text> faultOfName(String name) {
        OptionalInt at = unsafe(name, 0, false, false);
        int end = at.orElse(name.length());
        for (int i = 0; i < end; i += Character.charCount(name.codePointAt(i))) {
            if (isInvisible(name.codePointAt(i))) {
                return Optional.of(invisible(name, i));
            }
        }
        return at.isEmpty() ? Optional.empty() : Optional.of(invisible(name, at.getAsInt()));
    }

    /** What keeps a text of several lines from being shown as it is, as the end of a sentence. */
    public static Optional<Text> faultOfText(String text) {
        OptionalInt at = unsafe(text, 0, true, true);
        return at.isPresent()
                ? Optional.of(invisible(text, at.getAsInt()))
                : Directions.fault(text).map(Directions.Fault::text);
    }

    private static Text invisible(String text, int at) {
        return Wording.say(
                "has the invisible character U+%04X at position %d. Leave it out.",
                "的第 %2$d 个字符是不可见字符 U+%1$04X。请删除。", text.codePointAt(at), at + 1);
    }

    private static String safe(String text, boolean lines) {
        boolean directed = Directions.fault(text).isEmpty();
        OptionalInt at = unsafe(text, 0, lines, directed);
        if (at.isEmpty()) {
            return text;
        }
        var safe = new StringBuilder(text);
        for (; at.isPresent(); at = unsafe(text, at.getAsInt() + 1, lines, directed)) {
            safe.setCharAt(at.getAsInt(), SHOWN_INSTEAD);
        }
        return safe.toString();
    }

    /** The first place from one on whose character is not to be shown. */
    private static OptionalInt unsafe(String text, int from, boolean lines, boolean directed) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isUnsafe(c, directed) && !(lines && (c == '\n' || c == '\t'))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isUnsafe(char c, boolean directed) {
        if (c < 0x7F) {
            return c < ' ';
        }
        return c <= 0x9F
                || (!directed && Directions.isControl(c))
                || c == '\u2028'
                || c == '\u2029'
                || Character.isSurrogate(c)
                || c == '\uFEFF'
                || c >= '\uFFFE';
    }

    private static boolean isInvisible(int point) {
        return switch (point) {
            // Letters by their class that show nothing: what holds the place of parts of Hangul and Khmer letters.
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> Character.getType(point) == Character.FORMAT;
        };
    }
}
