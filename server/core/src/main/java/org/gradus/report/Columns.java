package org.gradus.report;

/** Text in columns of a terminal, where Chinese characters take two. */
public final class Columns {
    private Columns() {}

    /** How many terminal columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text, filled with spaces to a width; longer texts are cut with an ellipsis. */
    public static String fit(String text, int width) {
        int taken = width(text);
        if (taken <= width) {
            return text + " ".repeat(width - taken);
        }
        var cut = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            if (used + width(codePoint) > width - 1) {
                break;
            }
            cut.appendCodePoint(codePoint);
            used += width(codePoint);
        }
        return cut + "…" + " ".repeat(width - used - 1);
    }

    private static int width(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
