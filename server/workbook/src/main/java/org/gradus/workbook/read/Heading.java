package org.gradus.workbook.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.text.Language;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Kind;
import org.gradus.workbook.table.Plain;
import org.gradus.workbook.table.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The row of a sheet that says what stands in its columns, wherever people moved it and whatever they renamed.
 *
 * @param row its number, or that of the lower where one row groups what the next one names
 * @param columns by number of the column
 * @param unknown what is headed by something else, by number of the column
 * @param twice columns whose header stands there a second time
 * @param lacking columns that must be filled in, and are not there
 * @param headers what stands there
 * @param numbers of the columns, by their keys
 */
record Heading(
        Sheet sheet,
        int row,
        Map<Integer, Column> columns,
        Map<Integer, String> unknown,
        List<Integer> twice,
        List<Column> lacking,
        Language language,
        RawRow headers,
        ColumnNumbers numbers) {
    /** How far down it is looked for. */
    private static final int FARTHEST = 30;

    private static final int LEAST = 2;
    private static final Pattern APPENDED = Pattern.compile("[（(\\[【*＊].*$");

    /** The heading of a sheet of this kind, or none where no row looks like one. */
    static Optional<Heading> find(Sheet sheet, RawSheet raw, Book book) {
        var known = known(sheet, book);
        Heading best = null;
        RawRow above = null;
        for (RawRow row : raw.rows()) {
            if (row.number() > FARTHEST) {
                break;
            }
            Heading heading = of(sheet, row, known, book);
            if (heading.explainsMoreThan(best)) {
                best = heading;
            }
            if (above != null && above.number() + 1 == row.number() && isAllOf(row, known)) {
                Heading both = of(sheet, above.under(row), known, book);
                if (both.explainsMoreThan(best)) {
                    best = both;
                }
            }
            above = row;
        }
        return Optional.ofNullable(best);
    }

    private boolean explainsMoreThan(@Nullable Heading other) {
        return columns.size() >= LEAST
                && (other == null || columns.size() > other.columns().size());
    }

    /** Whether a row below another names columns that the other only groups. */
    private static boolean isAllOf(RawRow row, Map<String, Column> known) {
        return row.size() >= LEAST && row.all((number, content) -> named(content.shown(), known) != null);
    }

    /** The heading that explains most of a sheet of unknown kind. */
    static Optional<Heading> find(Collection<Sheet> sheets, RawSheet raw, Book book) {
        Heading best = null;
        for (Sheet sheet : sheets) {
            Heading heading = find(sheet, raw, book).orElse(null);
            if (heading != null
                    && heading.has(key(sheet))
                    && (best == null
                            || heading.columns().size() > best.columns().size())) {
                best = heading;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What headers of a sheet mean. */
    private static Map<String, Column> known(Sheet sheet, Book book) {
        var known = new HashMap<String, Column>();
        for (Column column : book.columns(sheet)) {
            for (Language language : Language.values()) {
                known.putIfAbsent(Plain.key(column.header().in(language)), column);
            }
        }
        for (Column column : book.columns(sheet)) {
            column.synonyms().forEach(each -> known.putIfAbsent(Plain.key(each), column));
            known.putIfAbsent(Plain.key(column.key()), column);
        }
        return known;
    }

    private static Heading of(Sheet sheet, RawRow row, Map<String, Column> known, Book book) {
        var columns = new LinkedHashMap<Integer, Column>();
        var unknown = new LinkedHashMap<Integer, String>();
        var twice = new ArrayList<Integer>();
        var seen = new HashSet<Column>();
        int[] chinese = {0};
        row.forEach((number, content) -> {
            String header = content.shown();
            Column column = named(header, known);
            if (column == null) {
                unknown.put(number, Plain.trimmed(header));
            } else if (seen.add(column) || column.key().equals("more")) {
                columns.put(number, column);
                chinese[0] += header.codePoints().anyMatch(Character::isIdeographic) ? 1 : -1;
            } else {
                twice.add(number);
            }
        });
        Language language = chinese[0] > 0 ? Language.ZH : Language.EN;
        return new Heading(
                sheet,
                row.number(),
                columns,
                unknown,
                twice,
                lacking(book.columns(sheet), columns.values(), language),
                language,
                row,
                ColumnNumbers.of(columns));
    }

    /** Whether a row below says no more than the headers again, as where each printed page has them. */
    boolean isRepeatedBy(RawRow row) {
        return row.number() > this.row
                && row.size() > LEAST
                && row.all((number, content) -> {
                    Content header = headers.at(number);
                    return header != null && Plain.key(header.shown()).equals(Plain.key(content.shown()));
                });
    }

    /** What must be filled in and has no column; of texts any language will do. */
    private static List<Column> lacking(Collection<Column> all, Collection<Column> there, Language language) {
        return all.stream()
                .filter(column -> column.need() == Column.Need.REQUIRED && column.isOffered(language))
                .filter(column -> there.stream()
                        .noneMatch(other -> other.equals(column)
                                || (column.kind() == Kind.TEXT
                                        && other.property().equals(column.property()))))
                .toList();
    }

    private static @Nullable Column named(String header, Map<String, Column> known) {
        Column column = known.get(Plain.key(header));
        return column == null ? known.get(Plain.key(APPENDED.matcher(header).replaceFirst(""))) : column;
    }

    /** The column without which a sheet says nothing. */
    static String key(Sheet sheet) {
        return switch (sheet) {
            case EVIDENCE -> "practice";
            case MEASUREMENTS -> "evidence";
            case INAPPLICABLE -> "requirement";
            case OTHER -> "property";
            default -> "name";
        };
    }

    /** Whether a column is there; a key stands for its columns in all languages. */
    boolean has(String key) {
        return numbers.first().containsKey(key);
    }

    /** The number of the column with just this key; 0 where there is none. */
    int exactly(String key) {
        return numbers.exactly().getOrDefault(key, 0);
    }

    /** The number of the column with a key, or of the first of its languages; 0 where there is none. */
    int at(String key) {
        return numbers.first().getOrDefault(key, 0);
    }

    /** What is in a row under a column. */
    @Nullable Content in(RawRow row, String key) {
        int number = at(key);
        return number == 0 ? null : row.at(number);
    }

    /** The first column beyond all. */
    int beyond() {
        int last = 0;
        for (int number : columns.keySet()) {
            last = Math.max(last, number);
        }
        for (int number : unknown.keySet()) {
            last = Math.max(last, number);
        }
        return last + 1;
    }
}
