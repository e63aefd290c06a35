package org.gradus.workbook.write;

import org.apache.poi.ss.usermodel.Row;
import org.gradus.report.Columns;

/** How high a row must be for its texts: not every spreadsheet finds out by itself. */
final class Lines {
    private static final float LINE = 13.5f;
    private static final int MOST = 20;

    private int lines = 1;

    /** Takes a text that stands in a column of a width in characters. */
    void add(String text, int width) {
        int needed = 0;
        for (String line : text.split("\n", -1)) {
            // Words do not break where the column ends, so a little is left over in each line.
            needed += 1 + (int) (Columns.width(line) * 1.1 / width);
        }
        lines = Math.max(lines, needed);
    }

    /** Sets the height where one line is not enough; else the row grows with what is typed. */
    void apply(Row row) {
        if (lines > 1) {
            row.setHeightInPoints(Math.min(lines, MOST) * LINE + 2);
        }
    }
}
