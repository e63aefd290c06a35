package org.gradus.workbook.read;

import java.util.Set;
import org.gradus.evidence.reading.Cell;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Plain;
import org.gradus.workbook.table.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of which is known what stands in it, with its heading.
 *
 * @param position which of the sheets that are read it is, from 0
 */
record Located(Sheet sheet, int position, RawSheet raw, Heading heading) {

    Cell cell(RawRow row, int column) {
        return new Cell(raw.name(), row.number(), column);
    }

    /** What is in a row under a key, in whichever language. */
    @Nullable Content content(RawRow row, String key) {
        return heading.in(row, key);
    }

    /** What is in a row under just this key, without blanks around; empty where nothing is. */
    String text(RawRow row, String key) {
        int number = heading.exactly(key);
        Content content = number == 0 ? null : row.at(number);
        return content == null ? "" : Plain.trimmed(content.shown());
    }

    boolean has(RawRow row, String key) {
        return !text(row, key).isEmpty();
    }

    /** Whether something stands in a row, besides what stands under some keys. */
    boolean isFilled(RawRow row, Set<String> but) {
        boolean[] filled = {false};
        row.forEach((number, content) -> {
            Column column = heading.columns().get(number);
            filled[0] |= column != null
                    ? !but.contains(column.key())
                    : heading.unknown().containsKey(number);
        });
        return filled[0];
    }
}
