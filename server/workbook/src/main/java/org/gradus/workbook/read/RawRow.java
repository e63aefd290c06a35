package org.gradus.workbook.read;

import java.util.Arrays;
import org.gradus.workbook.table.Content;
import org.jspecify.annotations.Nullable;

/** A row of a sheet as it is in the file: its number, and what stands in which column. Rows and columns count from 1. */
final class RawRow {
    private final int number;
    private int[] columns = new int[16];
    private Content[] contents = new Content[16];
    private int size;

    RawRow(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts a cell; columns come in ascending order but for those that are filled in later. */
    void put(int column, Content content) {
        int at = Arrays.binarySearch(columns, 0, size, column);
        if (at >= 0) {
            contents[at] = content;
            return;
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
            contents = Arrays.copyOf(contents, size * 2);
        }
        int to = -at - 1;
        System.arraycopy(columns, to, columns, to + 1, size - to);
        System.arraycopy(contents, to, contents, to + 1, size - to);
        columns[to] = column;
        contents[to] = content;
        size++;
    }

    @Nullable Content at(int column) {
        int at = Arrays.binarySearch(columns, 0, size, column);
        return at < 0 ? null : contents[at];
    }

    /** Walks over what stands in the row, from left to right. */
    void forEach(Cells cells) {
        for (int i = 0; i < size; i++) {
            cells.cell(columns[i], contents[i]);
        }
    }

    /** Whether all that stands in the row is so; asked from left to right, and no further than it holds. */
    boolean all(Test test) {
        for (int i = 0; i < size; i++) {
            if (!test.holds(columns[i], contents[i])) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    /** The first column in which something stands; 0 where nothing does. */
    int first() {
        return size == 0 ? 0 : columns[0];
    }

    /** The same as another row. */
    RawRow as(int row) {
        var copy = new RawRow(row);
        copy.columns = columns.clone();
        copy.contents = contents.clone();
        copy.size = size;
        return copy;
    }

    /** A row in which stands what stands in the one below, and else what stands in this one. */
    RawRow under(RawRow below) {
        RawRow both = as(below.number);
        below.forEach(both::put);
        return both;
    }

    void trim() {
        columns = Arrays.copyOf(columns, size);
        contents = Arrays.copyOf(contents, size);
    }

    /** Takes cells. */
    @FunctionalInterface
    interface Cells {
        void cell(int column, Content content);
    }

    /** Says something of a cell. */
    @FunctionalInterface
    interface Test {
        boolean holds(int column, Content content);
    }
}
