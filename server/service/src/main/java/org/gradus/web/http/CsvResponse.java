package org.gradus.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Answers with a table for people to open in a spreadsheet: UTF-8 with a mark, as Excel needs it for Chinese, and no text in it
 * that a spreadsheet would take for a formula.
 */
public final class CsvResponse {
    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

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
                printer.printRecord(row.stream().map(CsvResponse::safe).toList());
            }
        }
        return out.toString();
    }

    /** Numbers stay numbers, also below zero; other text that begins like a formula is told as text by an apostrophe. */
    private static String safe(String cell) {
        return cell.isEmpty() || FORMULAS.indexOf(cell.charAt(0)) < 0 || cell.matches("[-+]?\\d+(\\.\\d+)?")
                ? cell
                : "'" + cell;
    }
}
