package org.gradus.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.listing.Listing;
import org.gradus.listing.Listing.Column;
import org.gradus.workbook.write.Grid.Cellule;
import org.gradus.workbook.write.Grid.Head;
import org.gradus.workbook.write.Styles.Style;

/** Tables of whatever kind as a workbook: a sheet each, with pick lists in the columns that people fill in. */
public final class ListingBook {
    private ListingBook() {}

    /** Writes the workbook, and leaves the stream open. */
    public static void write(Listing listing, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new Styles(workbook, listing.language());
            var titles = new ArrayList<String>();
            titles.add(listing.title());
            titles.addAll(listing.remarks());
            for (Listing.Part part : listing.parts()) {
                sheet(part, workbook, styles, titles.toArray(String[]::new));
            }
            workbook.getProperties().getCoreProperties().setCreator("Gradus");
            workbook.getProperties().getCoreProperties().setTitle(listing.title());
            workbook.write(out);
        }
    }

    private static void sheet(Listing.Part part, XSSFWorkbook workbook, Styles styles, String... titles) {
        var heads = part.columns().stream()
                .map(column -> new Head(column.head(), column.width()))
                .toList();
        var grid = new Grid(workbook, styles, part.name(), heads, titles);
        for (Listing.Row row : part.rows()) {
            var cells = new ArrayList<Cellule>();
            for (int i = 0; i < part.columns().size(); i++) {
                boolean open = part.columns().get(i).open();
                String text = i < row.cells().size() ? row.cells().get(i) : "";
                cells.add(new Cellule(text.isEmpty() ? null : text, open ? Style.TEXT : style(row.tone())));
            }
            grid.add(cells);
        }
        grid.end(1);
        choices(part, workbook.getSheetAt(workbook.getNumberOfSheets() - 1), titles.length + 1);
    }

    private static Style style(Listing.Tone tone) {
        return tone == Listing.Tone.PLAIN ? Style.PLAIN : Style.INFO;
    }

    /** @param first the first row below the head, from 0 */
    private static void choices(Listing.Part part, XSSFSheet sheet, int first) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int last = first + Math.max(part.rows().size(), 1) - 1;
        List<Column> columns = part.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).choices().isEmpty()) {
                DataValidation list = helper.createValidation(
                        helper.createExplicitListConstraint(
                                columns.get(i).choices().toArray(String[]::new)),
                        new CellRangeAddressList(first, last, i, i));
                // Whoever writes something else is told when the sheet is read.
                list.setShowErrorBox(false);
                sheet.addValidationData(list);
            }
        }
    }
}
