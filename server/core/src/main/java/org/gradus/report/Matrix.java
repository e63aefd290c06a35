package org.gradus.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.assess.Assessment;
import org.gradus.assess.RequirementFinding;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.model.Severity;

/** Aspects by levels: how many of the binding requirements of each cell are met. Parents count their children's too. */
public record Matrix(List<Row> rows) {
    public Matrix {
        rows = List.copyOf(rows);
    }

    /**
     * One aspect.
     *
     * @param depth how deep it stands in the tree, from 0 at the root
     * @param cells one for each level, in ascending order
     */
    public record Row(Aspect aspect, int depth, int rank, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Binding requirements met and asked; nothing is asked where {@code asked} is 0. */
    public record Cell(int met, int asked) {
        public boolean isFull() {
            return met == asked;
        }
    }

    public static Matrix of(Assessment assessment) {
        var own = new HashMap<String, Counts>();
        int levels = assessment.model().levels().size();
        int[] columns = columns(assessment);
        for (RequirementFinding finding : assessment.findings()) {
            if (finding.requirement().severity() == Severity.VIOLATION) {
                own.computeIfAbsent(finding.requirement().aspect(), aspect -> new Counts(levels))
                        .add(columns[finding.requirement().level().rank()], finding.isViolated());
            }
        }
        var rows = new ArrayList<Row>();
        add(assessment, assessment.model().root(), 0, own, rows);
        return new Matrix(rows);
    }

    /** By the rank of a level, its place among the levels. */
    private static int[] columns(Assessment assessment) {
        List<Level> levels = assessment.model().levels();
        var columns = new int[1 + levels.stream().mapToInt(Level::rank).max().orElse(0)];
        for (int column = 0; column < levels.size(); column++) {
            columns[levels.get(column).rank()] = column;
        }
        return columns;
    }

    /** Binding requirements of an aspect, level by level. */
    private static final class Counts {
        private final int[] met;
        private final int[] asked;

        Counts(int levels) {
            met = new int[levels];
            asked = new int[levels];
        }

        void add(int level, boolean violated) {
            asked[level]++;
            met[level] += violated ? 0 : 1;
        }

        void add(Counts other) {
            for (int level = 0; level < asked.length; level++) {
                met[level] += other.met[level];
                asked[level] += other.asked[level];
            }
        }

        List<Cell> cells() {
            var cells = new ArrayList<Cell>(asked.length);
            for (int level = 0; level < asked.length; level++) {
                cells.add(new Cell(met[level], asked[level]));
            }
            return cells;
        }
    }

    /** Adds the rows of an aspect and its parts, and gives what is asked of all of them. */
    private static Counts add(
            Assessment assessment, Aspect aspect, int depth, Map<String, Counts> own, List<Row> rows) {
        var all = new Counts(assessment.model().levels().size());
        Counts itself = own.get(aspect.iri());
        if (itself != null) {
            all.add(itself);
        }
        // It stands before its parts, and what it counts is known after them.
        int place = rows.size();
        Row row = new Row(aspect, depth, assessment.standing(aspect).rank(), List.of());
        rows.add(row);
        for (Aspect child : assessment.model().children(aspect)) {
            all.add(add(assessment, child, depth + 1, own, rows));
        }
        rows.set(place, new Row(aspect, depth, row.rank(), all.cells()));
        return all;
    }
}
