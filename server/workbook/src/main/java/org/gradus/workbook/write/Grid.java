package org.gradus.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.workbook.table.Codec;
import org.gradus.workbook.write.Styles.Style;
import org.jspecify.annotations.Nullable;

/** A table to be read: a title, a head, rows; frozen, filtered, printed a page wide. */
final class Grid {
    /** What stands in a cell, and how it looks. */
    record Cellule(@Nullable Object value, Style style) {
        static Cellule of(@Nullable Object value) {
            return new Cellule(value, Style.PLAIN);
        }
    }

    /** A column of the head. */
    record Head(String name, int width) {}

    private final XSSFSheet sheet;
    private final Styles styles;
    private final int columns;
    private final int[] widths;
    private int row;
    private int head;

    Grid(XSSFWorkbook workbook, Styles styles, String name, List<Head> columns, String... titles) {
        this.sheet = workbook.createSheet(free(workbook, name));
        this.styles = styles;
        this.columns = columns.size();
        this.widths = columns.stream().mapToInt(Head::width).toArray();
        for (int i = 0; i < titles.length; i++) {
            XSSFRow made = sheet.createRow(row++);
            put(made, 0, titles[i], i == 0 ? Style.TITLE : Style.SECTION);
            made.setHeightInPoints(i == 0 ? 28 : 20);
            if (columns.size() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, columns.size() - 1));
            }
        }
        head = row;
        XSSFRow made = sheet.createRow(row++);
        made.setHeightInPoints(24);
        for (int i = 0; i < columns.size(); i++) {
            put(made, i, columns.get(i).name(), Style.HEADER);
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
    }

    /** A name that no other sheet has. */
    private static String free(XSSFWorkbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String end = " " + i;
            name = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
        }
        return name;
    }

    void add(List<Cellule> cells) {
        XSSFRow made = sheet.createRow(row++);
        var lines = new Lines();
        for (int i = 0; i < cells.size(); i++) {
            put(made, i, cells.get(i).value(), cells.get(i).style());
            lines.add(String.valueOf(cells.get(i).value()), widths[i]);
        }
        lines.apply(made);
    }

    void end(int frozenColumns) {
        sheet.createFreezePane(frozenColumns, head + 1);
        if (row > head + 1) {
            sheet.setAutoFilter(new CellRangeAddress(head, row - 1, 0, columns - 1));
        }
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&A  &P / &N");
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setDisplayGridlines(false);
    }

    private void put(XSSFRow made, int column, @Nullable Object value, Style style) {
        Cell cell = made.createCell(column);
        cell.setCellStyle(styles.of(style));
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            String text = value.toString();
            cell.setCellValue(text.length() > Codec.LONGEST ? text.substring(0, Codec.LONGEST) + "…" : text);
        }
    }
}
