package org.gradus.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Kind;
import org.gradus.workbook.table.Sheet;

/** Writes a workbook of evidence: a template, what an organisation has, or both. Rows are streamed. */
public final class BookWriter {
    /** Rows that are held in memory. */
    private static final int WINDOW = 200;

    private static final List<Sheet> TABLES =
            List.of(Sheet.SUBJECTS, Sheet.EVIDENCE, Sheet.MEASUREMENTS, Sheet.INAPPLICABLE, Sheet.OTHER);

    private final Book book;

    public BookWriter(Book book) {
        this.book = book;
    }

    /** Writes the workbook, and leaves the stream open. */
    public void write(Form form, OutputStream out) throws IOException {
        try (var kept = new XSSFWorkbook();
                var workbook = new SXSSFWorkbook(kept, WINDOW, false, true)) {
            // As it comes, every part has sizes of 8 bytes, which simple readers of archives take for damage.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var styles = new Styles(kept, form.language());
            var tables = new ArrayList<TableSheet>();
            TABLES.forEach(kind -> tables.add(new TableSheet(book, form, styles, kind)));
            new GuideSheet(book, form, styles).write(workbook, tables);
            var lists = new ListsSheet(form.language());
            var validations = new Validations(book, form, lists);
            for (TableSheet table : tables) {
                SXSSFSheet sheet = table.write(workbook);
                validations.add(sheet, table);
                marks(sheet, table);
            }
            lists.write(workbook);
            range(workbook, "list_subjects", tables.get(0), "name");
            range(workbook, "list_evidence", tables.get(1), "number");
            workbook.setActiveSheet(form.rows(Sheet.EVIDENCE).isEmpty() ? 0 : 2);
            workbook.setSelectedTab(workbook.getActiveSheetIndex());
            kept.getProperties().getCoreProperties().setCreator("Gradus");
            kept.getProperties().getCoreProperties().setTitle(form.title());
            workbook.write(out);
        }
    }

    private static void range(SXSSFWorkbook workbook, String name, TableSheet table, String key) {
        String letter = table.letter(key);
        if (!letter.isEmpty()) {
            Name range = workbook.createName();
            range.setNameName(name);
            range.setRefersToFormula(
                    "'" + table.name() + "'!$" + letter + "$2:$" + letter + "$" + (table.lastRow() + 1));
        }
    }

    /** What must be filled in, and is not, in rows that say something. */
    private static void marks(SXSSFSheet sheet, TableSheet table) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        Optional<String> said = says(table);
        int last = table.lastRow();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.need() == Column.Need.REQUIRED && said.isPresent()) {
                String letter = CellReference.convertNumToColString(i);
                ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                        "AND(" + said.get() + ",LEN(TRIM($" + letter + "2))=0)");
                var fill = rule.createPatternFormatting();
                fill.setFillBackgroundColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xE9, (byte) 0x9C}));
                fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
                formatting.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(1, last, i, i)}, rule);
            }
        }
    }

    /** Whether a row says anything: whether something stands in a column that is not there before it is filled in. */
    private static Optional<String> says(TableSheet table) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < table.columns().size(); i++) {
            Kind kind = table.columns().get(i).kind();
            if (kind == Kind.NODE
                    || kind == Kind.NUMBER
                    || kind == Kind.INFO
                    || kind == Kind.PRACTICE
                    || (kind == Kind.SUBJECT && table.kind() == Sheet.EVIDENCE)) {
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
        }
        return first < 0
                ? Optional.empty()
                : Optional.of("COUNTA($" + CellReference.convertNumToColString(first) + "2:$"
                        + CellReference.convertNumToColString(last) + "2)>0");
    }
}
