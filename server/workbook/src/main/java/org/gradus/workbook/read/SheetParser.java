package org.gradus.workbook.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gradus.workbook.read.RawSheet.Link;
import org.gradus.workbook.read.RawSheet.Merged;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a sheet as a stream. It does not go by the library's own handler of sheets, which adds pronunciation to
 * texts, knows one beginning of the calendar only, and shows a formula without value as nothing.
 */
final class SheetParser {
    private static final MathContext KEPT = new MathContext(Content.Amount.DIGITS, RoundingMode.HALF_EVEN);

    /** Places before or behind the point of what a spreadsheet holds, and more. */
    static final int LARGEST = 400;

    private static final int LETTERS = 26;
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_MERGED = 100_000;
    private static final int MOST_LINKS = 100_000;

    private final List<String> shared;
    private final CellStyles styles;
    private final boolean from1904;
    private final Bounds bounds;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private RawRow row = new RawRow(0);
    private int column;

    SheetParser(List<String> shared, CellStyles styles, boolean from1904, Bounds bounds) {
        this.shared = shared;
        this.styles = styles;
        this.from1904 = from1904;
        this.bounds = bounds;
    }

    RawSheet read(String name, boolean hidden, XMLStreamReader reader) throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = Xml.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> open(reader);
                    case "c" -> cell(reader);
                    case "mergeCell" -> merge(reader);
                    case "hyperlink" -> link(reader);
                    default -> {
                        // widths, formats, filters: nothing that is said
                    }
                }
            }
        }
        close();
        return new RawSheet(name, hidden, rows, merged, links);
    }

    private void open(XMLStreamReader reader) {
        int last = row.number();
        close();
        String number = reader.getAttributeValue(null, "r");
        row = new RawRow(number == null ? last + 1 : Integer.parseInt(number));
        column = 0;
    }

    private void close() {
        if (!row.isEmpty()) {
            row.trim();
            rows.add(row);
        }
    }

    private void merge(XMLStreamReader reader) {
        String ref = reader.getAttributeValue(null, "ref");
        if (ref != null && merged.size() < MOST_MERGED) {
            CellRangeAddress range = CellRangeAddress.valueOf(ref);
            merged.add(new Merged(
                    range.getFirstRow() + 1,
                    range.getFirstColumn() + 1,
                    range.getLastRow() + 1,
                    range.getLastColumn() + 1));
        }
    }

    /** A link as the relationship that leads to its target. */
    private void link(XMLStreamReader reader) {
        String ref = reader.getAttributeValue(null, "ref");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (ref != null
                    && links.size() < MOST_LINKS
                    && reader.getAttributeLocalName(i).equals("id")) {
                CellRangeAddress range = CellRangeAddress.valueOf(ref);
                links.add(new Link(range.getFirstRow() + 1, range.getFirstColumn() + 1, reader.getAttributeValue(i)));
            }
        }
    }

    private void cell(XMLStreamReader reader) throws XMLStreamException, IOException {
        String at = reader.getAttributeValue(null, "r");
        String type = reader.getAttributeValue(null, "t");
        String style = reader.getAttributeValue(null, "s");
        column = at == null ? column + 1 : column(at);
        String value = null;
        String formula = null;
        while (reader.hasNext()) {
            int event = Xml.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "v" -> value = bounds.kept(Xml.text(reader));
                    case "f" -> formula = Xml.text(reader);
                    case "is" -> value = bounds.kept(SharedTexts.text(reader, "is"));
                    default -> {
                        // extensions
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                break;
            }
        }
        Content content =
                content(type == null ? "n" : type, style == null ? 0 : Integer.parseInt(style), value, formula);
        if (content != null) {
            bounds.cell();
            row.put(column, content);
        }
    }

    /** The number of the column in the name of a cell, such as 28 in AB7. */
    private static int column(String at) {
        int column = 0;
        for (int i = 0; i < at.length() && column <= LAST_COLUMN; i++) {
            char sign = at.charAt(i);
            if (sign >= 'A' && sign <= 'Z') {
                column = column * LETTERS + sign - 'A' + 1;
            } else if (sign >= '0' && sign <= '9' && column > 0) {
                return column;
            } else {
                break;
            }
        }
        throw new IllegalArgumentException("no cell: " + at);
    }

    private @Nullable Content content(String type, int style, @Nullable String value, @Nullable String formula) {
        if (value == null || (value.isEmpty() && !type.equals("str"))) {
            return formula == null ? null : new Content.Uncomputed(formula);
        }
        return switch (type) {
            case "s" -> words(shared.get(Integer.parseInt(value.strip())));
            case "str" -> words(SharedTexts.decoded(value));
            case "inlineStr" -> words(value);
            case "b" -> new Content.Truth(value.strip().equals("1"));
            case "e" -> new Content.Broken(value);
            case "d" -> iso(value);
            default -> number(value.strip(), style);
        };
    }

    private static @Nullable Content words(String text) {
        return Plain.trimmed(text).isEmpty() ? null : new Content.Words(text);
    }

    private static Content iso(String value) {
        try {
            return new Content.Moment(
                    LocalDateTime.parse(value.length() > 10 ? value.replaceFirst("Z$", "") : value + "T00:00"));
        } catch (DateTimeParseException e) {
            return new Content.Words(value);
        }
    }

    private Content number(String value, int style) {
        BigDecimal number;
        try {
            number = new BigDecimal(value).round(KEPT);
        } catch (NumberFormatException e) {
            return new Content.Words(value.toLowerCase(Locale.ROOT));
        }
        if (Math.abs(number.scale()) > LARGEST) {
            return new Content.Words(value); // no spreadsheet holds it, and written out it would fill the memory
        }
        return switch (styles.of(style)) {
            case DATE -> moment(number);
            case PERCENT -> new Content.Amount(number, true);
            case NUMBER -> new Content.Amount(number, false);
        };
    }

    private Content moment(BigDecimal number) {
        LocalDateTime at = DateUtil.isValidExcelDate(number.doubleValue())
                ? DateUtil.getLocalDateTime(number.doubleValue(), from1904, true)
                : null;
        return at == null ? new Content.Amount(number, false) : new Content.Moment(at);
    }
}
