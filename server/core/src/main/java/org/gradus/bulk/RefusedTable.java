package org.gradus.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.text.Language;
import org.gradus.text.Printable;

/** The table of what was refused: a row for each problem. */
final class RefusedTable implements AutoCloseable {
    private static final List<String> COLUMNS =
            List.of("source", "code", "line", "column", "node", "property", "message");

    private final Table table;
    private final Language language;

    /**
     * @param file where it will stand
     * @param length the bytes that are kept of an earlier draft
     * @param language of the problems
     */
    RefusedTable(Path file, long length, Language language) throws IOException {
        this.table = new Table(file, length, COLUMNS);
        this.language = language;
    }

    void add(String source, List<IntakeProblem> problems) {
        for (IntakeProblem problem : problems) {
            var place = problem.place();
            table.row(
                    Printable.line(source),
                    problem.code(),
                    place.line() == 0 ? "" : place.line(),
                    place.column() == 0 ? "" : place.column(),
                    Printable.line(place.node()),
                    Printable.line(place.property()),
                    Printable.line(problem.message().in(language)));
        }
    }

    long settle() throws IOException {
        return table.settle();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
