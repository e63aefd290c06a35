package org.gradus.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.text.Text;

/** Where in a document something stands, as people say it: numbers are the same in every language, words beside them are not. */
public final class Clause {
    private static final List<Word> WORDS = List.of(
            new Word("Table", "表"),
            new Word("Figure", "图"),
            new Word("Annex", "附录"),
            new Word("Appendix", "附录"),
            new Word("Note", "注"),
            new Word("Preface", "前言"),
            new Word("Foreword", "前言"),
            new Word("Introduction", "引言"),
            new Word("Chapter", "第", "章"),
            new Word("Clause", "第", "条"));

    private Clause() {}

    /** The words for a clause, in whichever language it is kept. */
    public static Text said(String clause) {
        String en = clause;
        String zh = clause;
        for (Word word : WORDS) {
            en = word.inEnglish(en);
            zh = word.inChinese(zh);
        }
        return new Text(en, zh);
    }

    /** A word of both languages; in Chinese some stand around their number. */
    private record Word(String english, String chinese, String after, Pattern inEnglish, Pattern inChinese) {
        private static final String NUMBER = "(\\p{Alnum}[\\p{Alnum}.]*)?";

        Word(String english, String chinese) {
            this(english, chinese, "");
        }

        Word(String english, String chinese, String after) {
            this(
                    english,
                    chinese,
                    after,
                    Pattern.compile("\\b" + english + "\\b ?" + NUMBER),
                    Pattern.compile(chinese + " ?" + NUMBER + " ?" + after));
        }

        String inEnglish(String clause) {
            return replaced(inChinese.matcher(clause), english + " ", "");
        }

        String inChinese(String clause) {
            return replaced(inEnglish.matcher(clause), chinese + (after.isEmpty() ? " " : ""), after);
        }

        private static String replaced(Matcher matcher, String before, String after) {
            return matcher.replaceAll(found ->
                            Matcher.quoteReplacement(before + (found.group(1) == null ? "" : found.group(1)) + after))
                    .strip();
        }
    }
}
