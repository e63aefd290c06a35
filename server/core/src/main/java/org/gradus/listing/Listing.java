package org.gradus.listing;

import java.util.List;
import org.gradus.text.Language;

/**
 * Tables under a title.
 *
 * @param language of title, remarks and names of parts
 * @param remarks sentences above the tables, such as a summary
 */
public record Listing(Language language, String title, List<String> remarks, List<Part> parts) {
    public Listing {
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
    }

    /**
     * A table.
     *
     * @param name of the table, which is a sheet of its own in a workbook
     */
    public record Part(String name, List<Column> columns, List<Row> rows) {
        public Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** How wide all columns are together, in letters. */
        public int width() {
            return columns.stream().mapToInt(Column::width).sum();
        }
    }

    /**
     * A column.
     *
     * @param width in letters
     * @param open whether people fill it in
     * @param choices what they choose from; empty where they write what they like
     */
    public record Column(String head, int width, boolean open, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }

        /** A column that tells something. */
        public static Column told(String head, int width) {
            return new Column(head, width, false, List.of());
        }

        /** A column that people fill in. */
        public static Column open(String head, int width, String... choices) {
            return new Column(head, width, true, List.of(choices));
        }
    }

    /**
     * A row: a text for each column, of several lines where it has several things to say.
     *
     * @param tone how it looks
     */
    public record Row(Tone tone, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(Tone.PLAIN, List.of(cells));
        }
    }

    /** How a row looks; what it is, its text says too. */
    public enum Tone {
        PLAIN,
        HARDER,
        EASIER,
        BOTH;

        /** The class in a page. */
        public String style() {
            return switch (this) {
                case PLAIN -> "plain";
                case HARDER -> "harder";
                case EASIER -> "easier";
                case BOTH -> "both";
            };
        }
    }
}
