package org.gradus.evidence.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * A cell of a workbook, or of a table that is a file of its own.
 *
 * @param sheet the name of the sheet; empty for a table
 * @param row the row, from 1
 * @param column the column, from 1
 */
public record Cell(String sheet, int row, int column) implements Comparable<Cell> {
    private static final Comparator<Cell> READING_ORDER =
            Comparator.comparing(Cell::sheet).thenComparingInt(Cell::row).thenComparingInt(Cell::column);

    private static final int LETTERS = 26;

    /** The address within the sheet, such as {@code B7}. */
    public String address() {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row).toString();
    }

    /** As it follows the IRI of its file: {@code sheet=Evidence&cell=B7}. */
    public String fragment() {
        return (sheet.isEmpty()
                        ? ""
                        : "sheet="
                                + URLEncoder.encode(sheet, StandardCharsets.UTF_8)
                                        .replace("+", "%20")
                                + "&")
                + "cell=" + address();
    }

    @Override
    public int compareTo(Cell other) {
        return READING_ORDER.compare(this, other);
    }

    /** Sheet and address as formulas write them: {@code Evidence!B7}. */
    @Override
    public String toString() {
        return sheet.isEmpty() ? address() : sheet + "!" + address();
    }
}
