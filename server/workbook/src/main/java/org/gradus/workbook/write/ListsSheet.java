package org.gradus.workbook.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gradus.text.Language;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.table.Word;

/**
 * The hidden sheet with the words of the drop-down lists, a named range each. A list within a validation would break at
 * commas and end after 255 characters.
 */
final class ListsSheet {
    /** What names a workbook of this form, for whoever reads it elsewhere. */
    private static final String MARK = "gradus-workbook 1";

    private final Language language;
    private final Map<String, List<Word>> lists = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    ListsSheet(Language language) {
        this.language = language;
    }

    /** Takes a list, and gives the formula that a validation asks for. */
    String range(String name, List<Word> words) {
        if (!columns.containsKey(name)) {
            columns.put(name, columns.size() + 1);
            lists.put(name, words);
        }
        return "list_" + name;
    }

    void write(SXSSFWorkbook workbook) {
        String called = Sheet.LISTS.label().in(language);
        SXSSFSheet sheet = workbook.createSheet(called);
        int longest = lists.values().stream().mapToInt(List::size).max().orElse(0);
        var header = sheet.createRow(0);
        header.createCell(0).setCellValue(MARK);
        columns.forEach((name, column) -> header.createCell(column).setCellValue(name));
        for (int i = 0; i < longest; i++) {
            var row = sheet.createRow(i + 1);
            for (Map.Entry<String, Integer> each : columns.entrySet()) {
                List<Word> words = lists.getOrDefault(each.getKey(), List.of());
                if (i < words.size()) {
                    row.createCell(each.getValue())
                            .setCellValue(words.get(i).label().in(language));
                }
            }
        }
        columns.forEach((name, column) -> {
            Name range = workbook.createName();
            range.setNameName("list_" + name);
            String letter = CellReference.convertNumToColString(column);
            int last = Math.max(2, lists.getOrDefault(name, List.of()).size() + 1);
            range.setRefersToFormula("'" + called + "'!$" + letter + "$2:$" + letter + "$" + last);
        });
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }
}
