package org.gradus.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.assess.GradeFinding;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.ScaleValue;

/**
 * The contour of the horizontal grades: breadth upwards by depth to the right, and how each cell stands.
 *
 * @param depths that the cells of the model use, shallowest first
 * @param rows one for each breadth, widest first
 */
public record Contour(List<ScaleValue> depths, List<Row> rows) {
    public Contour {
        depths = List.copyOf(depths);
        rows = List.copyOf(rows);
    }

    /**
     * One breadth.
     *
     * @param cells one for each depth; empty where the model has no grade
     */
    public record Row(ScaleValue breadth, List<Optional<Cell>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell of the model, and how it stands. */
    public record Cell(GradeCell grade, Standing standing) {}

    /** How a cell stands. */
    public enum Standing {
        HELD,
        REACHED,
        /** Its key requirements are met, its level is not reached. */
        MET,
        NEXT,
        OPEN
    }

    /** The contour of what was found about the grades of a model. */
    public static Contour of(MaturityModel model, GradeFinding grade) {
        var cells = model.grades();
        var depths = axis(cells, GradeCell::depth);
        var rows = axis(cells, GradeCell::breadth).stream()
                .sorted(Comparator.comparingInt(ScaleValue::rank).reversed())
                .map(breadth -> new Row(
                        breadth,
                        depths.stream()
                                .map(depth ->
                                        at(breadth, depth, cells).map(cell -> new Cell(cell, standing(grade, cell))))
                                .toList()))
                .toList();
        return new Contour(depths, rows);
    }

    private static List<ScaleValue> axis(List<GradeCell> cells, Function<GradeCell, ScaleValue> scale) {
        return cells.stream()
                .map(scale)
                .distinct()
                .sorted(Comparator.comparingInt(ScaleValue::rank))
                .toList();
    }

    private static Optional<GradeCell> at(ScaleValue breadth, ScaleValue depth, List<GradeCell> cells) {
        return cells.stream()
                .filter(cell -> cell.breadth().equals(breadth) && cell.depth().equals(depth))
                .findFirst();
    }

    private static Standing standing(GradeFinding grade, GradeCell cell) {
        if (grade.held().filter(cell::equals).isPresent()) {
            return Standing.HELD;
        }
        if (grade.reached().contains(cell)) {
            return Standing.REACHED;
        }
        if (grade.metAboveLevel().contains(cell)) {
            return Standing.MET;
        }
        return grade.next().contains(cell) ? Standing.NEXT : Standing.OPEN;
    }
}
