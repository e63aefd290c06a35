package org.gradus.crosswalk.sssom;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradus.crosswalk.sssom.Finding.Place;

/** Reads the table of a file: a row a mapping, a column a slot, quoted as in RFC 4180 with tabs between cells. */
final class Rows {
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setDelimiter('\t').get();
    private static final List<String> ALWAYS =
            List.of(Mapping.SUBJECT, Mapping.PREDICATE, Mapping.OBJECT, Mapping.JUSTIFICATION);

    private final String file;
    private final int above;
    private final Set<String> extensions;
    private final Values values;
    private final Findings findings;

    /**
     * @param above how many lines stand above the table
     * @param extensions the slots beyond those of SSSOM that the file defines
     */
    Rows(String file, int above, Set<String> extensions, Values values, Findings findings) {
        this.file = file;
        this.above = above;
        this.extensions = extensions;
        this.values = values;
        this.findings = findings;
    }

    /** A mapping and where it stands; without its subject or object where that was refused. */
    record Row(Mapping mapping, Place place) {}

    /** The rows that could be read. */
    List<Row> read(String text) {
        var rows = new ArrayList<Row>();
        int line = above + 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), TABLE)) {
            List<Column> columns = null;
            int empty = 0;
            for (var records = parser.iterator(); ; ) {
                line = above + (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                CSVRecord row = records.next();
                Place place = Place.of(file, line, 0);
                if (row.stream().allMatch(String::isBlank)) {
                    empty = empty == 0 ? line : empty;
                } else if (empty > 0) {
                    emptyLine(Place.of(file, empty, 0));
                    return rows;
                } else if (columns == null) {
                    Optional<List<Column>> header = header(row, place);
                    if (header.isEmpty()) {
                        return rows;
                    }
                    columns = header.get();
                } else if (isWhole(row, columns.size(), place)) {
                    mapping(row, columns, place).ifPresent(rows::add);
                }
            }
            if (columns == null) {
                noTable(Place.of(file, line, 0));
            }
        } catch (IOException | UncheckedIOException e) {
            findings.fault(
                    Place.of(file, line, 0),
                    "a cell that begins with a double quote does not end with one. Within such a cell a double quote is written"
                            + " twice (\"\"), and after the last one only a tab or the end of the line may follow.",
                    "以双引号开头的单元格没有以双引号结尾。此类单元格内的双引号须写两次（\"\"），结尾双引号之后只能是制表符或行尾。");
        }
        return rows;
    }

    private void emptyLine(Place place) {
        findings.fault(place, "an empty line; remove it.", "空行；请删除。");
    }

    private void noTable(Place place) {
        findings.fault(
                place,
                "there is no table below the metadata; its first line names the columns: %s, with tabs between.",
                "元数据之后没有表格；表格首行须列出各列名称：%s，以制表符分隔。",
                String.join(", ", ALWAYS));
    }

    /** A column of the table; without a slot where it is passed over. */
    private record Column(int number, String name, Optional<Slot> slot) {}

    private Optional<List<Column>> header(CSVRecord row, Place place) {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        boolean broken = false;
        for (int i = 0; i < row.size(); i++) {
            String name = row.get(i);
            Optional<Slot> slot = Schema.slot(name).filter(Slot::ofMappings).filter(this::isDefined);
            columns.add(new Column(i + 1, name, slot));
            if (!names.add(name)) {
                broken = true;
                findings.fault(place.cell(i + 1, name), "there are two columns of this name.", "有两列同名。");
            }
            if (slot.isEmpty()) {
                passedOver(name, place.cell(i + 1, name));
            }
        }
        if (names.stream().noneMatch(name -> Schema.slot(name).isPresent())) {
            noTable(place);
            return Optional.empty();
        }
        for (String column : List.of(Mapping.PREDICATE, Mapping.JUSTIFICATION)) {
            if (!names.contains(column)) {
                broken = true;
                missing(column, place);
            }
        }
        // A subject or an object that is a mere text needs no identifier, so the rows decide.
        for (String column : List.of(Mapping.SUBJECT, Mapping.OBJECT)) {
            if (!names.contains(column) && !names.contains(column.replace("_id", "_label"))) {
                broken = true;
                missing(column, place);
            }
        }
        return broken ? Optional.empty() : Optional.of(columns);
    }

    private boolean isDefined(Slot slot) {
        return !slot.isExtension() || extensions.contains(slot.name());
    }

    private void missing(String column, Place place) {
        findings.fault(
                place,
                "the column %s is missing; a mapping has at least %s.",
                "缺少 %s 列；映射至少须有 %s。",
                column,
                String.join(", ", ALWAYS));
    }

    private void passedOver(String name, Place place) {
        if (name.isBlank()) {
            findings.fault(place, "a column without a name; remove it or name its slot.", "该列没有名称；请删除或写出槽位名称。");
        } else if (Schema.slot(name).filter(Slot::isExtension).isPresent()) {
            findings.remark(
                    place,
                    "SSSOM has no slot of this name, and extension_definitions does not define it; the column is passed over.",
                    "SSSOM 没有此名称的槽位，extension_definitions 也未定义；此列不予采用。");
        } else if (Schema.slot(name).isPresent()) {
            findings.remark(
                    place,
                    "it is said of the set as a whole, so the column is passed over; put it into the metadata.",
                    "该槽位用于整个映射集，此列不予采用；请移至元数据。");
        } else {
            findings.remark(
                    place,
                    "SSSOM has no slot of this name%s; the column is passed over.",
                    "SSSOM 没有此名称的槽位%s；此列不予采用。",
                    Values.meant(
                            name,
                            Schema.slots().stream()
                                    .filter(Slot::ofMappings)
                                    .map(Slot::name)
                                    .toList()));
        }
    }

    private boolean isWhole(CSVRecord row, int columns, Place place) {
        if (row.get(0).startsWith("#")) {
            findings.fault(
                    place,
                    "lines with # stand above the table only; remove it or move it there.",
                    "以 # 开头的行只能位于表格之前；请删除或移至表格之前。");
            return false;
        }
        if (row.size() != columns) {
            findings.fault(
                    place,
                    "%d cells where the first line of the table names %d columns; put tabs between cells and leave empty ones empty.",
                    "该行有 %d 个单元格，而表头有 %d 列；请以制表符分隔，空单元格留空。",
                    row.size(),
                    columns);
            return false;
        }
        return true;
    }

    private Optional<Row> mapping(CSVRecord row, List<Column> columns, Place place) {
        Map<String, List<String>> slots = new HashMap<>();
        boolean refused = false;
        for (Column column : columns) {
            String cell = row.get(column.number() - 1);
            if (column.slot().isEmpty() || cell.isBlank()) {
                continue;
            }
            Slot slot = column.slot().get();
            List<String> given = slot.many() ? parts(cell) : List.of(cell);
            var read = new ArrayList<String>();
            for (int i = 0; i < given.size(); i++) {
                Place at = place.cell(column.number(), column.name());
                if (given.get(i).isBlank()) {
                    emptyValue(i + 1, given.size(), at);
                } else {
                    values.read(slot, given.get(i), at).ifPresent(read::add);
                }
            }
            refused |= read.size() < given.size();
            slots.put(slot.name(), read);
        }
        return refused ? Optional.empty() : Optional.of(new Row(new Mapping(slots), place));
    }

    private void emptyValue(int number, int of, Place place) {
        findings.fault(
                place,
                "value %d of the %d that bars (|) part is empty; remove the bar, or write the value that is missing.",
                "以竖线（|）分隔的 %2$d 个值中，第 %1$d 个为空；请删除多余的竖线，或补写该值。",
                number,
                of);
    }

    /** The values of a cell that may have several: between bars, where a bar or a backslash of a value follows a backslash. */
    static List<String> parts(String cell) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : 0;
            if (c == '\\' && (next == '|' || next == '\\')) {
                part.append(next);
                i++;
            } else if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** The cell that reads back as these values. */
    static String cell(Slot slot, List<String> values) {
        return slot.many()
                ? String.join(
                        "|",
                        values.stream()
                                .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
                                .toList())
                : values.get(0);
    }
}
