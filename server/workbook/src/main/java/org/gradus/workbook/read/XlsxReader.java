package org.gradus.workbook.read;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.workbook.read.Parts.Relation;
import org.gradus.workbook.read.RawSheet.Link;

/** Reads a workbook part by part, never whole: nothing in it is run, computed or fetched. */
final class XlsxReader {
    private static final Text MACROS = new Text(
            "The workbook holds macros, which are programs, so it is not read. Save it as a workbook without macros (.xlsx).",
            "工作簿含有宏（程序），因此不予读取。请另存为不含宏的工作簿（.xlsx）。");
    static final Text DAMAGED = new Text(
            "The workbook is damaged or cut off. Open it, save it again as .xlsx, and send that.",
            "工作簿已损坏或不完整。请打开后重新另存为 .xlsx 再提交。");
    private static final Text BINARY =
            new Text("This is a binary workbook (.xlsb). Save it as .xlsx.", "这是二进制工作簿（.xlsb）。请另存为 .xlsx。");
    private static final Text NO_WORKBOOK = new Text(
            "This is an Office file, but no workbook. Save the table as .xlsx.", "这是 Office 文件，但不是工作簿。请将表格另存为 .xlsx。");

    private XlsxReader() {}

    /**
     * The sheets of a workbook, in the order of its tabs.
     *
     * @throws Refused where it is not read, with the reason
     */
    static List<RawSheet> read(File file, Limits limits) throws Refused {
        var bounds = new Bounds(limits);
        try (var parts = new Parts(file, bounds)) {
            return sheets(parts, workbook(parts), bounds);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw refused(e, limits);
        }
    }

    /** Why a file that could not be read is refused. */
    static Refused refused(Exception e, Limits limits) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof Bounds.Exceeded || message.contains(Bounds.Exceeded.MESSAGE)) {
                return tooLarge(limits);
            }
            if (message.contains("DOCTYPE") || message.contains("DTD")) {
                return new Refused(new Text(
                        "The workbook declares a document type (DOCTYPE), which no spreadsheet writes and which could fetch other"
                                + " files. It is not read.",
                        "工作簿中声明了文档类型（DOCTYPE）；电子表格不会写入此内容，且它可能引用其他文件，因此不予读取。"));
            }
        }
        return new Refused(DAMAGED);
    }

    static Refused tooLarge(Limits limits) {
        return new Refused(
                Code.TOO_LARGE,
                Wording.say(
                        "The workbook unpacks to more than is read (%d MiB, or %d cells). Split it, or take out what is no"
                                + " evidence.",
                        "工作簿解压后超出读取上限（%d MiB 或 %d 个单元格）。请拆分，或删除与证据无关的内容。", limits.unpacked() >> 20, limits.cells()));
    }

    /** The part that lists the sheets. */
    private static String workbook(Parts parts) throws Refused, XMLStreamException, IOException {
        var types = parts.types();
        if (parts.hasAnyNamed("vbaproject.bin") || anyHas("macroEnabled", types) || anyHas("vbaProject", types)) {
            throw new Refused(MACROS);
        }
        if (anyHas("sheet.binary", types)) {
            throw new Refused(BINARY);
        }
        String workbook = only(parts.relations(""), "officeDocument");
        String type = types.getOrDefault(Parts.key(workbook), types.getOrDefault("xml", ""));
        if (workbook.isEmpty() || !type.contains("spreadsheetml")) {
            throw new Refused(NO_WORKBOOK);
        }
        return workbook;
    }

    private static boolean anyHas(String word, Map<String, String> types) {
        return types.values().stream().anyMatch(type -> type.contains(word));
    }

    /** The part for a purpose, or an empty text. */
    private static String only(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .findFirst()
                .orElse("");
    }

    private static List<RawSheet> sheets(Parts parts, String workbook, Bounds bounds)
            throws IOException, XMLStreamException {
        var relations = parts.relations(workbook);
        String strings = only(relations, "sharedStrings");
        List<String> shared =
                parts.has(strings) ? parts.read(strings, reader -> SharedTexts.read(reader, bounds)) : List.of();
        String looks = only(relations, "styles");
        CellStyles styles =
                parts.has(looks) ? parts.read(looks, reader -> CellStyles.read(reader, bounds)) : CellStyles.none();
        var listed = new ArrayList<Listed>();
        boolean from1904 = parts.read(workbook, reader -> list(reader, listed));
        var sheets = new ArrayList<RawSheet>();
        for (Listed each : listed) {
            Relation relation = relations.get(each.relation());
            if (relation == null) {
                throw new ZipException("no part of its own for the sheet " + each.name());
            }
            sheets.add(linked(
                    parts.read(
                            relation.part(),
                            reader -> new SheetParser(shared, styles, from1904, bounds)
                                    .read(each.name(), each.hidden(), reader)),
                    parts,
                    relation.part()));
        }
        return sheets;
    }

    /** The sheet with what its links lead to. */
    private static RawSheet linked(RawSheet sheet, Parts parts, String part) throws IOException, XMLStreamException {
        if (sheet.links().isEmpty()) {
            return sheet;
        }
        var targets = parts.links(part);
        return new RawSheet(
                sheet.name(),
                sheet.hidden(),
                sheet.rows(),
                sheet.merged(),
                sheet.links().stream()
                        .filter(link -> targets.containsKey(link.target()))
                        .map(link -> new Link(link.row(), link.column(), targets.getOrDefault(link.target(), "")))
                        .toList());
    }

    private record Listed(String name, String relation, boolean hidden) {}

    /** @return whether the calendar begins in 1904 */
    private static boolean list(XMLStreamReader workbook, List<Listed> sheets) throws XMLStreamException {
        boolean from1904 = false;
        while (workbook.hasNext()) {
            if (Xml.next(workbook) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (workbook.getLocalName().equals("workbookPr")) {
                String date = workbook.getAttributeValue(null, "date1904");
                from1904 = "1".equals(date) || "true".equals(date);
            } else if (workbook.getLocalName().equals("sheet")) {
                String relation = "";
                String name = "";
                boolean hidden = false;
                for (int i = 0; i < workbook.getAttributeCount(); i++) {
                    switch (workbook.getAttributeLocalName(i)) {
                        case "id" -> relation = workbook.getAttributeValue(i);
                        case "name" -> name = workbook.getAttributeValue(i);
                        case "state" -> hidden = !workbook.getAttributeValue(i).equals("visible");
                        default -> {
                            // the number of the sheet
                        }
                    }
                }
                sheets.add(new Listed(name, relation, hidden));
            }
        }
        return from1904;
    }
}
