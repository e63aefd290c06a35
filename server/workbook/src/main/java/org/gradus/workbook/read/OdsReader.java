package org.gradus.workbook.read;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gradus.text.Text;
import org.gradus.workbook.read.RawSheet.Merged;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Plain;
import org.jspecify.annotations.Nullable;

/** Reads a workbook of OpenDocument as a stream: one part of XML, in which cells say their values themselves. */
final class OdsReader {
    private static final Text ENCRYPTED = new Text(
            "The workbook is encrypted. Open it with its password, take the password off, and save it.",
            "工作簿已加密。请用密码打开、取消密码后保存，再提交。");
    private static final Text MACROS = new Text(
            "The workbook holds macros, which are programs, so it is not read. Save it without macros, or as .xlsx.",
            "工作簿含有宏（程序），因此不予读取。请去除宏后保存，或另存为 .xlsx。");
    private static final MathContext KEPT = new MathContext(Content.Amount.DIGITS, RoundingMode.HALF_EVEN);
    private static final int MANIFEST = 1 << 20;

    private final Bounds bounds;
    private final List<RawSheet> sheets = new ArrayList<>();
    private List<RawRow> rows = new ArrayList<>();
    private List<Merged> merged = new ArrayList<>();
    private String name = "";
    private int row;
    private int repeated = 1;
    private RawRow current = new RawRow(0);
    private int column;

    private OdsReader(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * The sheets of a workbook, in the order of its tabs.
     *
     * @throws Refused where it is not read, with the reason
     */
    static List<RawSheet> read(File file, Limits limits) throws Refused {
        try (var zip = new ZipFile(file)) {
            refuse(zip);
            var entry = zip.getEntry("content.xml");
            if (entry == null) {
                throw new Refused(XlsxReader.DAMAGED);
            }
            var reader = new OdsReader(new Bounds(limits));
            try (InputStream in = zip.getInputStream(entry)) {
                reader.read(Xml.reader(Xml.factory(), reader.bounds.counted(in), reader.bounds));
            }
            return reader.sheets;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw XlsxReader.refused(e, limits);
        }
    }

    private static void refuse(ZipFile zip) throws Refused, IOException {
        if (zip.stream()
                .anyMatch(entry ->
                        entry.getName().startsWith("Basic/") || entry.getName().startsWith("Scripts/"))) {
            throw new Refused(MACROS);
        }
        var manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (InputStream in = zip.getInputStream(manifest)) {
                if (new String(in.readNBytes(MANIFEST), StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw new Refused(ENCRYPTED);
                }
            }
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = Xml.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "table" -> open(reader);
                    case "table-row" -> {
                        repeated = number(reader, "number-rows-repeated");
                        current = new RawRow(row + 1);
                        column = 0;
                    }
                    case "table-cell", "covered-table-cell" -> cell(reader);
                    default -> {
                        // columns, styles, settings: nothing that is said
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "table-row" -> close();
                    case "table" -> sheets.add(new RawSheet(name, false, rows, merged));
                    default -> {
                        // what is within ends with its own
                    }
                }
            }
        }
    }

    private void open(XMLStreamReader reader) {
        name = attribute(reader, "name", "");
        rows = new ArrayList<>();
        merged = new ArrayList<>();
        row = 0;
    }

    private void close() throws IOException {
        if (!current.isEmpty()) {
            current.trim();
            rows.add(current);
            for (int i = 1; i < repeated; i++) {
                for (int cell = 0; cell < current.size(); cell++) {
                    bounds.cell();
                }
                rows.add(current.as(row + 1 + i));
            }
        }
        row = Math.addExact(row, repeated);
    }

    private void cell(XMLStreamReader reader) throws XMLStreamException, IOException {
        int times = number(reader, "number-columns-repeated");
        int deep = number(reader, "number-rows-spanned");
        int wide = number(reader, "number-columns-spanned");
        String type = attribute(reader, "value-type", "");
        boolean error = attribute(reader, "value-type", "", "calcext").equals("error");
        String formula = attribute(reader, "formula", "");
        String value = attribute(reader, "value", "");
        String date = attribute(reader, "date-value", "");
        String truth = attribute(reader, "boolean-value", "");
        String text = bounds.kept(text(reader));
        Content content = error
                ? new Content.Broken(text)
                : type.isEmpty() && !formula.isEmpty()
                        ? new Content.Uncomputed(formula)
                        : content(type, value, date, truth, text);
        if (content != null) {
            for (int i = 1; i <= times; i++) {
                bounds.cell();
                current.put(column + i, content);
            }
        }
        if (deep > 1 || wide > 1) {
            merged.add(new Merged(row + 1, column + 1, row + deep, column + wide));
        }
        column += times;
    }

    private static @Nullable Content content(String type, String value, String date, String truth, String text) {
        return switch (type) {
            case "float", "currency" -> amount(value, false);
            case "percentage" -> amount(value, true);
            case "date" -> moment(date);
            case "boolean" -> new Content.Truth(truth.equals("true"));
            default -> Plain.trimmed(text).isEmpty() ? null : new Content.Words(text);
        };
    }

    private static Content amount(String value, boolean percent) {
        BigDecimal number = new BigDecimal(value).round(KEPT);
        return Math.abs(number.scale()) > SheetParser.LARGEST
                ? new Content.Words(value)
                : new Content.Amount(number, percent);
    }

    private static Content moment(String date) {
        try {
            return new Content.Moment(LocalDateTime.parse(date.length() > 10 ? date : date + "T00:00"));
        } catch (DateTimeException e) {
            return new Content.Words(date);
        }
    }

    /** The paragraphs of a cell; what is noted beside it is no part of it. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int beside = 0;
        boolean begun = false;
        boolean within = false;
        while (depth > 0 && reader.hasNext()) {
            int event = Xml.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String element = reader.getLocalName();
                if (beside > 0 || element.equals("annotation") || element.equals("ruby-text")) {
                    beside++;
                } else if (element.equals("p")) {
                    Xml.append(begun ? "\n" : "", text);
                    begun = true;
                    within = true;
                } else if (element.equals("s")) {
                    Xml.append(" ".repeat(Math.min(1000, number(reader, "c"))), text);
                } else if (element.equals("line-break")) {
                    Xml.append("\n", text);
                } else if (element.equals("tab")) {
                    Xml.append("\t", text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                within &= beside > 0 || !reader.getLocalName().equals("p");
                beside = Math.max(0, beside - 1);
            } else if (event == XMLStreamConstants.CHARACTERS && beside == 0 && within) {
                Xml.append(reader.getText(), text);
            }
        }
        return text.toString();
    }

    private static int number(XMLStreamReader reader, String attribute) {
        String value = attribute(reader, attribute, "1");
        return value.matches("[1-9]\\d{0,7}") ? Integer.parseInt(value) : 1;
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        return attribute(reader, name, otherwise, "");
    }

    /** @param prefix of the attribute, where it matters; extensions repeat what the standard has */
    private static String attribute(XMLStreamReader reader, String name, String otherwise, String prefix) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && reader.getAttributePrefix(i).equals("calcext") == prefix.equals("calcext")) {
                return reader.getAttributeValue(i);
            }
        }
        return otherwise;
    }
}
