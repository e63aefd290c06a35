package org.gradus.workbook.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Sheet;

/** Which of a sheet's columns a workbook has: those that are offered, and those in which something stands. */
final class PresentColumns {
    private PresentColumns() {}

    static List<Column> of(Book book, Form form, Sheet kind) {
        var used = new HashSet<Column>();
        form.rows(kind).forEach(row -> used.addAll(row.filled()));
        var present = new ArrayList<Column>();
        for (Column column : book.columns(kind)) {
            if (column.key().equals("more")) {
                continue; // as often as the longest value needs
            }
            boolean offered = column.isOffered(form.language())
                    && !(form.questionnaire() && kind == Sheet.EVIDENCE && !Questionnaire.asks(column));
            if (offered || used.contains(column)) {
                present.add(column);
            }
        }
        // Of texts in several languages, that of the workbook comes first.
        for (int i = 1; i < present.size(); i++) {
            Column before = present.get(i - 1);
            Column column = present.get(i);
            if (column.language().equals(form.language().tag())
                    && column.property().equals(before.property())
                    && !before.language().isEmpty()) {
                Collections.swap(present, i - 1, i);
            }
        }
        return present;
    }

    /** How many columns follow for what of values is too long for one cell. */
    static int more(Form form, Sheet kind) {
        return form.rows(kind).stream().mapToInt(row -> row.more().size()).max().orElse(0);
    }
}
