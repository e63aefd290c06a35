package org.gradus.report.html;

import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.model.Level;
import org.gradus.report.Matrix;
import org.gradus.report.Standings;
import org.gradus.text.Language;

/** Aspects by levels, drawn. */
public record MatrixView(List<Head> levels, List<Row> rows) {
    /** A level over its column. */
    public record Head(String name, String label) {}

    /**
     * One aspect.
     *
     * @param depth how far it is set in
     * @param standing the level that it reached, or why it has none
     */
    public record Row(int depth, String aspect, List<Cell> cells, String standing) {}

    /** Binding requirements met and asked. */
    public record Cell(int met, int asked) {
        private static final int WIDTH = 40;
        /** The least that is seen. */
        private static final int LEAST = 3;

        public boolean isNothingAsked() {
            return asked == 0;
        }

        public String kind() {
            return met == asked ? "full" : met == 0 ? "empty" : "part";
        }

        /** How long the bar is in which it is drawn, of 40. */
        public int width() {
            return met == 0 ? 0 : Math.max(LEAST, WIDTH * met / asked);
        }
    }

    private static final int DEEPEST = 3;

    static MatrixView of(Assessment assessment, Language language) {
        return new MatrixView(
                assessment.model().levels().stream()
                        .map(level -> head(level, language))
                        .toList(),
                Matrix.of(assessment).rows().stream()
                        .map(row -> row(row, assessment, language))
                        .toList());
    }

    private static Head head(Level level, Language language) {
        return new Head(level.mark().in(language), level.label().in(language));
    }

    private static Row row(Matrix.Row row, Assessment assessment, Language language) {
        return new Row(
                Math.min(row.depth(), DEEPEST),
                row.aspect().label().in(language),
                row.cells().stream()
                        .map(cell -> new Cell(cell.met(), cell.asked()))
                        .toList(),
                Standings.words(assessment, row.aspect()).in(language));
    }
}
