package org.gradus.workbook.read;

import java.util.List;

/**
 * A sheet as it is in the file. Rows in which nothing stands are left out; rows that a filter hides are not.
 *
 * @param name empty where the file is one table
 */
record RawSheet(String name, boolean hidden, List<RawRow> rows, List<Merged> merged) {
    /** Cells that were made one: the first holds what they say. */
    record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
