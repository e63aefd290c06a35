package org.gradus.workbook.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type, less what they do not mean by it: width of letters, case, blanks, punctuation. */
public final class Plain {
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\s\\uFEFF\\u200B]+|[\\p{Z}\\s\\uFEFF\\u200B]+$");

    private Plain() {}

    /** What two words must share to be one; of signs alone, the signs. */
    public static String key(String typed) {
        String folded = folded(typed);
        String key = SIGNS.matcher(folded).replaceAll("");
        return key.isEmpty() ? folded : key;
    }

    /** Full width as half width, small letters, single blanks. */
    static String folded(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** A text without the blanks around it, of whatever width. */
    public static String trimmed(String typed) {
        return AROUND.matcher(typed).replaceAll("");
    }
}
