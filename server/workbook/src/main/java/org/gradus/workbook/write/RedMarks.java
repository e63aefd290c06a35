package org.gradus.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * The red of cells at fault, above what a sheet colours by conditions: the yellow of what is missing covers the fill of a cell.
 */
final class RedMarks {
    /** Always true, and known again in a copy of a copy. */
    private static final String RULE = "LEN(\"Gradus\")>0";

    private RedMarks() {}

    /** Marks cells of a sheet that has conditions; where it has none, the fill of the cell is seen. */
    static void put(XSSFSheet sheet, List<CellAddress> cells) {
        var formatting = sheet.getSheetConditionalFormatting();
        if (cells.isEmpty() || formatting.getNumConditionalFormattings() == 0) {
            return;
        }
        var rule = formatting.createConditionalFormattingRule(RULE);
        var fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.red());
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        formatting.addConditionalFormatting(
                cells.stream()
                        .map(cell ->
                                new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()))
                        .toArray(CellRangeAddress[]::new),
                rule);
        // The library puts a new rule below all others, and lets nobody say otherwise.
        for (CTConditionalFormatting each : sheet.getCTWorksheet().getConditionalFormattingList()) {
            for (CTCfRule one : each.getCfRuleList()) {
                boolean ours = one.getFormulaList().contains(RULE);
                one.setPriority(ours ? 1 : one.getPriority() + 1);
            }
        }
    }

    /** Takes the marks out of a sheet. */
    static void remove(XSSFSheet sheet) {
        var formatting = sheet.getSheetConditionalFormatting();
        for (int i = formatting.getNumConditionalFormattings() - 1; i >= 0; i--) {
            ConditionalFormatting each = formatting.getConditionalFormattingAt(i);
            if (each.getNumberOfRules() == 1 && RULE.equals(each.getRule(0).getFormula1())) {
                formatting.removeConditionalFormatting(i);
            }
        }
    }
}
