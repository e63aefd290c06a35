package org.gradus.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.text.Language;
import org.gradus.workbook.table.Sheet;

/** A workbook in the hands of people. */
final class Edited implements AutoCloseable {
    private final XSSFWorkbook workbook;
    private final Language language;

    Edited(byte[] file, Language language) {
        this.language = language;
        try {
            this.workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet(Sheet sheet) {
        return workbook.getSheet(sheet.label().in(language));
    }

    /** The index of the column that a workbook in this language has for a key. */
    int column(Sheet sheet, String key) {
        for (String each : List.of(key, key + "-" + language.tag())) {
            var found = TestBooks.BOOK.columns(sheet).stream()
                    .filter(column -> column.key().equals(each))
                    .findFirst();
            if (found.isPresent()) {
                String header = found.get().header().in(language);
                for (var cell : sheet(sheet).getRow(0)) {
                    String shown = cell.getStringCellValue();
                    if (shown.equals(header) || shown.equals(header + " *")) {
                        return cell.getColumnIndex();
                    }
                }
            }
        }
        throw new IllegalArgumentException("no column " + key + " in " + sheet);
    }

    /** Clears a text in every language. */
    void clear(Sheet sheet, int row, String key) {
        for (var cell : sheet(sheet).getRow(0)) {
            String shown = cell.getStringCellValue();
            boolean same = TestBooks.BOOK.columns(sheet).stream()
                    .filter(column -> column.key().equals(key) || column.key().startsWith(key + "-"))
                    .map(column -> column.header().in(language))
                    .anyMatch(header -> shown.equals(header) || shown.equals(header + " *"));
            if (same) {
                sheet(sheet)
                        .getRow(row)
                        .getCell(cell.getColumnIndex(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setBlank();
            }
        }
    }

    XSSFCell cell(Sheet sheet, int row, String key) {
        XSSFRow made = sheet(sheet).getRow(row);
        if (made == null) {
            made = sheet(sheet).createRow(row);
        }
        return made.getCell(column(sheet, key), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    String text(Sheet sheet, int row, String key) {
        return cell(sheet, row, key).toString();
    }

    String address(Sheet sheet, int row, String key) {
        return sheet.label().in(language) + "!" + CellReference.convertNumToColString(column(sheet, key)) + (row + 1);
    }

    /** The indexes of the rows below the head. */
    List<Integer> rows(Sheet sheet) {
        var rows = new ArrayList<Integer>();
        for (int i = 1; i <= sheet(sheet).getLastRowNum(); i++) {
            if (sheet(sheet).getRow(i) != null) {
                rows.add(i);
            }
        }
        return rows;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
