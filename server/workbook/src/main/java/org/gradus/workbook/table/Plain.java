package org.gradus.workbook.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type, less what they do not mean by it: width of letters, case, blanks, punctuation. */
public final class Plain {
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");

    private Plain() {}

    /** What two words must share to be one; of signs alone, the signs. */
    public static String key(String typed) {
        if (isUsual(typed)) {
            return typed.toLowerCase(Locale.ROOT);
        }
        String folded = folded(typed);
        String key = SIGNS.matcher(folded).replaceAll("");
        return key.isEmpty() ? folded : key;
    }

    /** Full width as half width, small letters, single blanks. */
    static String folded(String typed) {
        if (isUsual(typed)) {
            return typed.toLowerCase(Locale.ROOT);
        }
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Whether it is made of nothing but Latin letters, digits and Chinese characters, of which only the case folds. */
    private static boolean isUsual(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char at = typed.charAt(i);
            boolean usual = (at >= 'a' && at <= 'z')
                    || (at >= 'A' && at <= 'Z')
                    || (at >= '0' && at <= '9')
                    || (at >= '\u4E00' && at <= '\u9FFF');
            if (!usual) {
                return false;
            }
        }
        return true;
    }

    /** A text without the blanks around it, of whatever width. */
    public static String trimmed(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    private static boolean isBlank(char at) {
        return at == ' '
                || (at >= '\t' && at <= '\r')
                || at == '\u200B'
                || at == '\uFEFF'
                || (at > '~' && Character.isSpaceChar(at));
    }
}
