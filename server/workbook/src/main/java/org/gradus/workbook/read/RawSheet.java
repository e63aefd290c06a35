package org.gradus.workbook.read;

import java.util.List;

/**
 * A sheet as it is in the file. Rows in which nothing stands are left out; rows that a filter hides are not.
 *
 * @param name empty where the file is one table
 */
record RawSheet(String name, boolean hidden, List<RawRow> rows, List<Merged> merged, List<Link> links) {
    /** A sheet of which no link is known. */
    RawSheet(String name, boolean hidden, List<RawRow> rows, List<Merged> merged) {
        this(name, hidden, rows, merged, List.of());
    }

    /**
     * What a click on a cell leads to, outside of the file.
     *
     * @param target where to, or what leads there
     */
    record Link(int row, int column, String target) {}

    /** Cells that were made one: the first holds what they say. */
    record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
