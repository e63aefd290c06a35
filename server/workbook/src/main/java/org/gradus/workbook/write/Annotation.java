package org.gradus.workbook.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.PlainWords;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.Styles.Style;

/**
 * A copy of a workbook with each problem as a comment at its cell, which is filled red, and a first sheet that lists them as
 * links. What an earlier copy says is taken out first.
 */
public final class Annotation {
    private static final String AUTHOR = "Gradus";
    private static final int COMMENT_COLUMNS = 5;
    private static final int BEGINNING = 1 << 12;
    private static final int COMMENT_ROWS = 6;

    private final PlainWords words;
    private final Language language;

    public Annotation(Book book, Language language) {
        this.words = new PlainWords(book);
        this.language = language;
    }

    /**
     * Whether a copy can be made of a workbook that was read: the library that writes it knows nothing of “Strict Open XML”.
     * Leaves the stream open.
     */
    public static boolean isPossible(InputStream original) throws IOException {
        var zip = new ZipInputStream(original);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equalsIgnoreCase("xl/workbook.xml")) {
                return !new String(zip.readNBytes(BEGINNING), StandardCharsets.UTF_8).contains("purl.oclc.org/ooxml/");
            }
        }
        return false;
    }

    private record Line(String place, Text message, boolean fault) {}

    /** Writes the copy, and leaves both streams open. */
    public void write(
            InputStream original, List<IntakeProblem> problems, List<ReadOtherwise> readOtherwise, OutputStream out)
            throws IOException {
        try (var workbook = new XSSFWorkbook(original)) {
            forget(workbook);
            var lines = new ArrayList<Line>();
            var byCell = new LinkedHashMap<org.gradus.evidence.reading.Cell, List<Text>>();
            for (IntakeProblem problem : problems) {
                var cell = problem.place().cell();
                Text message = cell == null ? problem.message() : words.message(problem);
                lines.add(new Line(cell == null ? "" : cell.toString(), message, true));
                if (cell != null) {
                    byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(message);
                }
            }
            for (ReadOtherwise each : readOtherwise) {
                lines.add(new Line(each.cell().toString(), each.message(), false));
            }
            var reds = new HashMap<Integer, XSSFCellStyle>();
            var marked = new LinkedHashMap<XSSFSheet, List<CellAddress>>();
            byCell.forEach((cell, messages) -> {
                XSSFSheet sheet = workbook.getSheet(cell.sheet());
                if (sheet != null) {
                    mark(workbook, sheet, cell, messages, reds);
                    marked.computeIfAbsent(sheet, s -> new ArrayList<>())
                            .add(new CellAddress(cell.row() - 1, cell.column() - 1));
                }
            });
            marked.forEach(RedMarks::put);
            list(workbook, lines);
            workbook.write(out);
        }
    }

    private void forget(XSSFWorkbook workbook) {
        var plain = new HashMap<Integer, XSSFCellStyle>();
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (Sheet.FAULTS.isCalled(workbook.getSheetName(i))) {
                workbook.removeSheetAt(i);
                continue;
            }
            XSSFSheet sheet = workbook.getSheetAt(i);
            RedMarks.remove(sheet);
            Map<CellAddress, XSSFComment> comments = sheet.getCellComments();
            comments.forEach((address, comment) -> {
                if (AUTHOR.equals(comment.getAuthor())) {
                    XSSFRow row = sheet.getRow(address.getRow());
                    XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
                    if (cell != null) {
                        cell.removeCellComment();
                        unmark(workbook, cell, plain);
                    }
                }
            });
        }
    }

    /** Takes the red out of a cell, and nothing else: whether it shows a day or a percentage decides what it says. */
    private static void unmark(XSSFWorkbook workbook, XSSFCell cell, Map<Integer, XSSFCellStyle> plain) {
        XSSFCellStyle usual = (XSSFCellStyle) cell.getSheet().getColumnStyle(cell.getColumnIndex());
        XSSFCellStyle red = cell.getCellStyle();
        cell.setCellStyle(
                usual.getDataFormat() == red.getDataFormat()
                        ? usual
                        : plain.computeIfAbsent((int) red.getIndex(), index -> {
                            XSSFCellStyle style = workbook.createCellStyle();
                            style.cloneStyleFrom(red);
                            style.setFillPattern(FillPatternType.NO_FILL);
                            return style;
                        }));
    }

    private void mark(
            XSSFWorkbook workbook,
            XSSFSheet sheet,
            org.gradus.evidence.reading.Cell at,
            List<Text> messages,
            Map<Integer, XSSFCellStyle> reds) {
        XSSFRow row = sheet.getRow(at.row() - 1);
        if (row == null) {
            row = sheet.createRow(at.row() - 1);
        }
        XSSFCell cell = row.getCell(at.column() - 1, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        XSSFCellStyle style = cell.getCellStyle();
        cell.setCellStyle(reds.computeIfAbsent((int) style.getIndex(), index -> {
            XSSFCellStyle red = workbook.createCellStyle();
            red.cloneStyleFrom(style);
            red.setFillForegroundColor(Styles.red());
            red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return red;
        }));
        comment(
                workbook,
                sheet,
                cell,
                String.join(
                        "\n",
                        messages.stream()
                                .map(text -> text.in(language))
                                .distinct()
                                .toList()));
    }

    private static void comment(XSSFWorkbook workbook, XSSFSheet sheet, XSSFCell cell, String text) {
        XSSFComment there = cell.getCellComment();
        String before = there == null ? "" : there.getString().getString() + "\n";
        if (there != null) {
            cell.removeCellComment();
        }
        var helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(before + text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    private void list(XSSFWorkbook workbook, List<Line> lines) {
        String name = Sheet.FAULTS.label().in(language);
        XSSFSheet sheet = workbook.createSheet(name);
        workbook.setSheetOrder(name, 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        var styles = new Styles(workbook, language);
        sheet.setColumnWidth(0, 6 * 256);
        sheet.setColumnWidth(1, 18 * 256);
        sheet.setColumnWidth(2, 14 * 256);
        sheet.setColumnWidth(3, 100 * 256);
        long faults = lines.stream().filter(Line::fault).count();
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(28);
        put(
                title,
                0,
                language.say(faults == 1 ? "1 problem" : faults + " problems", "共 " + faults + " 个问题"),
                styles.of(Style.TITLE));
        title.getCell(0).getCellStyle().setWrapText(false);
        XSSFRow head = sheet.createRow(1);
        put(head, 0, language.say("No.", "序号"), styles.of(Style.HEADER));
        put(head, 1, language.say("Cell", "单元格"), styles.of(Style.HEADER));
        put(head, 2, language.say("Kind", "类别"), styles.of(Style.HEADER));
        put(head, 3, language.say("What, and how to mend it", "问题与改法"), styles.of(Style.HEADER));
        int number = 0;
        for (Line line : lines) {
            XSSFRow row = sheet.createRow(number + 2);
            put(row, 0, String.valueOf(++number), styles.of(Style.PLAIN));
            Cell place = put(row, 1, line.place(), styles.of(line.place().isEmpty() ? Style.PLAIN : Style.LINK));
            int mark = line.place().lastIndexOf('!');
            if (mark > 0) {
                Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress("'" + line.place().substring(0, mark).replace("'", "''") + "'!"
                        + line.place().substring(mark + 1));
                place.setHyperlink(link);
            }
            put(
                    row,
                    2,
                    line.fault() ? language.say("problem", "问题") : language.say("read otherwise", "按其他写法读取"),
                    styles.of(Style.PLAIN));
            put(row, 3, line.message().in(language), styles.of(Style.PLAIN));
        }
        sheet.createFreezePane(0, 2);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("2:2"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static Cell put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }
}
