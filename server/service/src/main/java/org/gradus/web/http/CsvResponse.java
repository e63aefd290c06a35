package org.gradus.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.text.FormulaGuard;

/**
 * Answers with a table for people to open in a spreadsheet: UTF-8 with a mark, as Excel needs it for Chinese, and no text in it
 * that a spreadsheet would take for a formula.
 */
public final class CsvResponse {
    private static final String MARK = "\uFEFF";

    private CsvResponse() {}

    /**
     * Writes rows, the first of which says what stands in the columns.
     *
     * @param name of the file, without its ending; letters, digits and hyphens
     */
    public static void write(List<List<String>> rows, String name, HttpServletResponse response) throws IOException {
        byte[] bytes = text(rows).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static String text(List<List<String>> rows) throws IOException {
        var out = new StringWriter();
        out.write(MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(FormulaGuard::with).toList());
            }
        }
        return out.toString();
    }
}
