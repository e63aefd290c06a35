package org.gradus.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.text.Language;

/** The table of what was refused: a row for each problem. */
final class RefusedTable implements AutoCloseable {
    private final Table table;
    private final Language language;

    /**
     * @param file where it will stand
     * @param length the bytes that are kept of an earlier draft
     * @param language of the problems
     */
    RefusedTable(Path file, long length, Language language) throws IOException {
        this.table = new Table(file, length, RefusedRow.COLUMNS);
        this.language = language;
    }

    void add(String source, List<IntakeProblem> problems) {
        for (IntakeProblem problem : problems) {
            table.row(RefusedRow.of(source, problem, language));
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
