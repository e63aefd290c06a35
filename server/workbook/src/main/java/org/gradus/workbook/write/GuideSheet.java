package org.gradus.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gradus.model.Scale;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Kind;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.Styles.Style;

/** What to do, what each column means, and what each word of the scales means. */
final class GuideSheet {
    private static final List<Text> STEPS = List.of(
            new Text(
                    "1. Fill in the sheet “Organisation”: the organisation, and its capabilities where they are assessed.",
                    "1. 填写“组织与能力”表：组织本身；如评估新型能力，再逐行填写各项能力。"),
            new Text(
                    "2. In the sheet “Evidence”, fill in a row for each practice that is carried out. Leave other rows blank: what is"
                            + " blank says nothing.",
                    "2. 在“证据”表中，为每项已开展的实践填写一行；未开展或不清楚的行留空，留空即不作任何陈述。"),
            new Text(
                    "3. Columns with * must be filled in. Cells that still lack something turn yellow.",
                    "3. 带 * 的列必填；尚缺内容的单元格显示为黄色。"),
            new Text(
                    "4. For outcomes, give a row a period in the sheet “Measurements”, with the number of the row of evidence.",
                    "4. 结果类实践须在“测量”表中按周期逐行填写，并写明对应证据行的编号。"),
            new Text(
                    "5. Conduct that is left blank counts as practised; another scale that is left blank as its lowest step.",
                    "5. 执行度不填按“已实施”计；其他量表不填按最低一级计。"),
            new Text(
                    "6. Rows may be added, sorted and copied. To take a row out, clear it. Columns may be added: they are kept as notes.",
                    "6. 可以增加、排序、复制行；删除一行时清空其内容即可。可以自行加列，其内容作为备注保留。"),
            new Text(
                    "7. Check the file: gradus check FILE.xlsx --annotate MENDED.xlsx writes each problem at its cell.",
                    "7. 检查文件：gradus check 文件.xlsx --annotate 批注.xlsx，每个问题都会写在对应的单元格上。"));

    private final Book book;
    private final Form form;
    private final Styles styles;
    private int row;

    GuideSheet(Book book, Form form, Styles styles) {
        this.book = book;
        this.form = form;
        this.styles = styles;
    }

    void write(SXSSFWorkbook workbook, List<TableSheet> tables) {
        Language language = form.language();
        SXSSFSheet sheet = workbook.createSheet(Sheet.GUIDE.label().in(language));
        sheet.setColumnWidth(0, 22 * 256);
        sheet.setColumnWidth(1, 26 * 256);
        sheet.setColumnWidth(2, 80 * 256);
        line(sheet, Style.TITLE, form.title());
        row++;
        STEPS.forEach(step -> wide(sheet, step.in(language)));
        row++;
        line(sheet, Style.SECTION, language.say("Columns", "各列含义"));
        line(
                sheet,
                Style.HEADER,
                language.say("Sheet", "工作表"),
                language.say("Column", "列"),
                language.say("What to fill in", "填写内容"));
        for (TableSheet table : tables) {
            for (Column column : table.columns()) {
                if (column.kind() != Kind.NODE && table.kind() != Sheet.OTHER) {
                    line(
                            sheet,
                            Style.PLAIN,
                            table.name(),
                            column.header().in(language),
                            column.hint().in(language));
                }
            }
        }
        row++;
        line(sheet, Style.SECTION, language.say("Words of the scales", "量表用语"));
        line(
                sheet,
                Style.HEADER,
                language.say("Scale", "量表"),
                language.say("Word", "用语"),
                language.say("Meaning", "含义"));
        for (Scale scale : new Scale[] {Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.CONDUCT}) {
            var vocabulary = book.ontology().vocabulary();
            vocabulary
                    .values(scale)
                    .forEach(value -> line(
                            sheet,
                            Style.PLAIN,
                            vocabulary.label(scale).in(language),
                            value.label().in(language),
                            value.definition().in(language)));
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setDisplayGridlines(false);
    }

    private void wide(SXSSFSheet sheet, String text) {
        line(sheet, Style.PLAIN, text);
        sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, 2));
        sheet.getRow(row - 1).setHeightInPoints(28);
    }

    private void line(SXSSFSheet sheet, Style style, String... texts) {
        var made = sheet.createRow(row++);
        for (int i = 0; i < texts.length; i++) {
            Cell cell = made.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(styles.of(style));
        }
        if (style == Style.TITLE || style == Style.SECTION) {
            made.setHeightInPoints(style == Style.TITLE ? 28 : 22);
            sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, 2));
        }
    }
}
