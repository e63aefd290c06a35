package org.gradus.workbook.table;

import java.util.Set;

/** What people put into a cell to show that nothing is to stand there. */
final class Nothing {
    private static final Set<String> SIGNS = Set.of("/", "//", "\\", "-", "--", "---", "–", "—", "——", "n/a");
    private static final Set<String> NO_END = Set.of(
            "无",
            "长期",
            "长期有效",
            "永久",
            "永久有效",
            "无期限",
            "无固定期限",
            "无限期",
            "不限",
            "none",
            "no end",
            "no expiry",
            "permanent",
            "indefinite");

    /** Longer than any of these, even with blanks in it. */
    private static final int LONG = 40;

    private Nothing() {}

    /** Whether a cell is to be blank: never where a row says by it what it is about. */
    static boolean is(Column column, Content content) {
        if (!(content instanceof Content.Words words) || words.text().length() > LONG) {
            return false;
        }
        String text = Plain.folded(words.text());
        return switch (column.kind()) {
            case DAY -> SIGNS.contains(text) || (column.need() != Column.Need.REQUIRED && NO_END.contains(text));
            case WORD, FIGURE, TEXT, PROOF -> SIGNS.contains(text);
            case NODE, NUMBER, PRACTICE, SUBJECT, EVIDENCE, INFO, TERM -> false;
        };
    }
}
