package org.gradus.listing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.evidence.reading.Cell;

/**
 * A sheet that came back, as texts.
 *
 * @param file from which it was read
 * @param name of the sheet; empty where the file is one table
 * @param rows in which something stands
 */
public record FilledSheet(String file, String name, List<Row> rows) {
    /** How many rows may stand above the heads. */
    private static final int ABOVE = 30;

    public FilledSheet {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number from 1
     * @param cells what stands in it, by column, from 1
     */
    public record Row(int number, NavigableMap<Integer, String> cells) {}

    /**
     * A sheet of which is known what its columns are.
     *
     * @param headRow the row of the heads
     * @param columns by number, the key of each that is known
     * @param unknown by number, the heads that are not known
     */
    public record Table(
            FilledSheet sheet,
            int headRow,
            NavigableMap<Integer, String> columns,
            NavigableMap<Integer, String> unknown) {
        /** The rows below the heads. */
        public List<Row> rows() {
            return sheet.rows().stream().filter(row -> row.number() > headRow).toList();
        }

        /** What stands in a row under a key, without the blanks around it; empty where nothing does. */
        public String text(Row row, String key) {
            return row.cells().getOrDefault(column(key), "");
        }

        /** The number of a column; 0 where there is none. */
        public int column(String key) {
            return columns.entrySet().stream()
                    .filter(column -> column.getValue().equals(key))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(0);
        }

        /** The cell of a row under a key; the first of the row where there is no such column. */
        public Cell cell(Row row, String key) {
            return sheet.cell(row.number(), Math.max(1, column(key)));
        }
    }

    /** A cell of this sheet. */
    public Cell cell(int row, int column) {
        return new Cell(name, row, column);
    }

    /**
     * The table whose heads are in one of the first rows; empty where no row has all that are needed.
     *
     * @param heads by key, how a column may be headed, whatever the case and the signs between
     * @param needed keys of columns without which it is another table
     */
    public Optional<Table> table(Map<String, List<String>> heads, Set<String> needed) {
        var keys = new HashMap<String, String>();
        heads.forEach((key, names) -> names.forEach(head -> keys.put(plain(head), key)));
        for (Row row : rows.subList(0, Math.min(ABOVE, rows.size()))) {
            var columns = new TreeMap<Integer, String>();
            var unknown = new TreeMap<Integer, String>();
            row.cells().forEach((number, text) -> {
                String key = keys.get(plain(text));
                if (key == null || columns.containsValue(key)) {
                    unknown.put(number, text);
                } else {
                    columns.put(number, key);
                }
            });
            if (columns.values().containsAll(needed)) {
                return Optional.of(new Table(this, row.number(), columns, unknown));
            }
        }
        return Optional.empty();
    }

    /** A text less what people do not mean by it: width of letters, case, blanks, punctuation. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
