package org.gradus.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.query.Columns;
import org.gradus.text.Language;
import org.gradus.workbook.write.Grid.Cellule;
import org.gradus.workbook.write.Grid.Head;
import org.jspecify.annotations.Nullable;

/** The answer of a question as a workbook: numbers as numbers, all else as text. */
public final class AnswerBook {
    private static final int WIDTH = 30;

    private final Language language;

    public AnswerBook(Language language) {
        this.language = language;
    }

    /** Writes the workbook, and leaves the stream open. */
    public void write(String title, ResultSet answer, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new Styles(workbook, language);
            var names = answer.getResultVars();
            Columns heads = Columns.published();
            var grid = new Grid(
                    workbook,
                    styles,
                    language.say("Answer", "结果"),
                    names.stream()
                            .map(name -> new Head(heads.of(name).in(language), WIDTH))
                            .toList(),
                    title);
            answer.forEachRemaining(solution -> {
                List<Cellule> cells = new ArrayList<>();
                names.forEach(name -> cells.add(Cellule.of(value(solution.get(name)))));
                grid.add(cells);
            });
            grid.end(1);
            workbook.getProperties().getCoreProperties().setCreator("Gradus");
            workbook.write(out);
        }
    }

    private static Object value(@Nullable RDFNode node) {
        if (node == null) {
            return "";
        }
        if (!node.isLiteral()) {
            return node.toString();
        }
        var literal = node.asLiteral();
        return !(literal.getValue() instanceof Number number) ? literal.getLexicalForm() : number;
    }
}
