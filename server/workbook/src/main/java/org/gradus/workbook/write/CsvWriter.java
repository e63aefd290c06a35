package org.gradus.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.text.FormulaGuard;
import org.gradus.text.Language;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Row;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.table.Tabulation;
import org.jspecify.annotations.Nullable;

/**
 * Writes evidence as tables of separated values, one for each sheet in which something stands. Each stands alone: rows are
 * called by IRI in all of them, so nameless nodes get the names that follow from what they say.
 */
public final class CsvWriter {
    /** By which spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    private final Book book;
    private final Form form;

    public CsvWriter(Book book, Graph graph, Language language) {
        this.book = book;
        this.form = new Form(
                language,
                "",
                new EnumMap<>(Tabulation.standingAlone(ContentNames.named(graph), book, language)),
                List.of(),
                List.of(),
                false);
    }

    /** The sheets in which something stands. */
    public List<Sheet> sheets() {
        return form.rows().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Writes one sheet, and leaves the stream open. */
    public void write(Sheet kind, OutputStream out) throws IOException {
        List<Column> columns = PresentColumns.of(book, form, kind).stream()
                .filter(column -> !column.key().equals("number"))
                .toList();
        Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        to.append(MARK);
        // Flushed and not closed: the stream is the caller's.
        @SuppressWarnings("resource")
        var printer = new CSVPrinter(to, CSVFormat.RFC4180);
        var heads = new ArrayList<String>();
        columns.forEach(column -> heads.add(column.header().in(form.language())));
        int more = PresentColumns.more(form, kind);
        for (int i = 0; i < more; i++) {
            heads.add(book.column(kind, "more").header().in(form.language()));
        }
        printer.printRecord(heads);
        for (Row row : form.rows(kind)) {
            var cells = new ArrayList<String>();
            columns.forEach(column -> cells.add(text(row.at(column))));
            row.more().forEach(piece -> cells.add(FormulaGuard.with(piece)));
            while (cells.size() < heads.size()) {
                cells.add("");
            }
            printer.printRecord(cells);
        }
        printer.flush();
    }

    private static String text(@Nullable Content content) {
        if (content == null) {
            return "";
        }
        return content instanceof Content.Words words ? FormulaGuard.with(words.text()) : content.shown();
    }
}
