package org.gradus.crosswalk.sssom;

import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Something about a file of mappings that people are told: what, where, and how to mend it.
 *
 * @param fault whether the file is refused for it; else it is only worth a look
 * @param line counted from 1; 0 where it is about the file
 * @param column counted from 1, in characters; 0 where the message names the cell
 */
public record Finding(boolean fault, String file, int line, int column, Text message) {
    private static final Text REMARK = new Text("Note: ", "提示：");

    /** File, line and message in the usual form {@code file:line:column: message}. */
    public String text(Language language) {
        String where = file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": ";
        return where + (fault ? "" : REMARK.in(language)) + message.in(language);
    }

    /** Where in a file, and in which cell of a table. */
    record Place(String file, int line, int column, Text cell) {
        static Place of(String file, int line, int column) {
            return new Place(file, line, column, Text.EMPTY);
        }

        /** The same place, when it is about one cell. */
        Place cell(int number, String name) {
            return new Place(file, line, 0, Wording.say("column %d (%s)", "第 %d 列（%s）", number, name));
        }

        Finding finding(boolean fault, Text message) {
            return new Finding(
                    fault,
                    file,
                    line,
                    column,
                    cell.isEmpty()
                            ? message
                            : new Text(cell.en() + ": " + message.en(), cell.zh() + "：" + message.zh()));
        }
    }
}
