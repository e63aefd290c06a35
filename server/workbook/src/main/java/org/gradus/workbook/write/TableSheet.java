package org.gradus.workbook.write;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Kind;
import org.gradus.workbook.table.Row;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.Styles.Style;

/** One sheet of the table model: head, rows, protection, print. */
final class TableSheet {
    private final Book book;
    private final Form form;
    private final Styles styles;
    private final Sheet kind;
    private final List<Column> columns;

    TableSheet(Book book, Form form, Styles styles, Sheet kind) {
        this.book = book;
        this.form = form;
        this.styles = styles;
        this.kind = kind;
        this.columns = PresentColumns.of(book, form, kind);
    }

    String name() {
        return kind.label().in(form.language());
    }

    List<Column> columns() {
        return columns;
    }

    Sheet kind() {
        return kind;
    }

    /** The rows that are to be filled in: those that are there, and as many again and more. */
    int lastRow() {
        return form.rows(kind).size() * 2 + 500;
    }

    int rowCount() {
        return form.rows(kind).size();
    }

    /** The letter of a column, or an empty text where it is not there. */
    String letter(String key) {
        for (int i = 0; i < columns.size(); i++) {
            String each = columns.get(i).key();
            if (each.equals(key) || each.equals(key + "-" + form.language().tag())) {
                return CellReference.convertNumToColString(i);
            }
        }
        return "";
    }

    SXSSFSheet write(SXSSFWorkbook workbook) {
        SXSSFSheet sheet = workbook.createSheet(name());
        head(sheet);
        int number = 1;
        for (Row row : form.rows(kind)) {
            write(sheet.createRow(number++), row);
        }
        protect(sheet);
        print(sheet);
        return sheet;
    }

    private void head(SXSSFSheet sheet) {
        SXSSFRow head = sheet.createRow(0);
        head.setHeightInPoints(30);
        int frozen = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean required = column.need() == Column.Need.REQUIRED && column.isOffered(form.language());
            Cell cell = head.createCell(i);
            cell.setCellValue(column.header().in(form.language()) + (required ? " *" : ""));
            cell.setCellStyle(styles.of(Style.HEADER));
            sheet.setColumnWidth(i, column.width() * 256);
            sheet.setDefaultColumnStyle(i, styles.of(style(column)));
            if (column.kind() == Kind.NODE) {
                sheet.setColumnHidden(i, true);
            }
            if (column.kind() == Kind.PRACTICE
                    || (kind == Sheet.SUBJECTS && column.key().startsWith("name"))) {
                frozen = i + 1;
            }
        }
        int longest = PresentColumns.more(form, kind);
        for (int i = 0; i < longest; i++) {
            Cell cell = head.createCell(columns.size() + i);
            cell.setCellValue(book.column(kind, "more").header().in(form.language()));
            cell.setCellStyle(styles.of(Style.HEADER));
        }
        sheet.createFreezePane(frozen, 1);
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rowCount()), 0, columns.size() - 1));
        }
    }

    private static Style style(Column column) {
        return switch (column.kind()) {
            case NODE -> Style.LOCKED;
            case INFO -> Style.INFO;
            case DAY -> Style.DATE;
            case FIGURE -> Style.NUMBER;
            default -> Style.TEXT;
        };
    }

    private void write(SXSSFRow to, Row row) {
        var lines = new Lines();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Content content = row.at(column);
            if (content != null) {
                Cell cell = to.createCell(i);
                cell.setCellStyle(styles.of(style(column)));
                fill(cell, content);
                if (column.kind() != Kind.NODE) {
                    lines.add(content.shown(), column.width());
                }
            }
        }
        lines.apply(to);
        int more = columns.size();
        for (String each : row.more()) {
            to.createCell(more++).setCellValue(each);
        }
    }

    private static void fill(Cell cell, Content content) {
        if (content instanceof Content.Amount amount) {
            cell.setCellValue(number(amount.value()));
        } else if (content instanceof Content.Moment moment) {
            cell.setCellValue(moment.at());
        } else if (content instanceof Content.Truth truth) {
            cell.setCellValue(truth.value());
        } else {
            cell.setCellValue(content.shown());
        }
    }

    private static double number(BigDecimal value) {
        return value.doubleValue();
    }

    /** Names of rows and the head keep; all else people may change, rows and columns too. */
    private void protect(SXSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockInsertColumns(false);
        sheet.lockInsertHyperlinks(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(false);
        sheet.lockScenarios(false);
    }

    private void print(SXSSFSheet sheet) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(kind == Sheet.EVIDENCE ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&A  &P / &N");
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
    }
}
