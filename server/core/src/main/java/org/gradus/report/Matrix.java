package org.gradus.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        var rows = new ArrayList<Row>();
        add(assessment, assessment.model().root(), 0, rows);
        return new Matrix(rows);
    }

    private static void add(Assessment assessment, Aspect aspect, int depth, List<Row> rows) {
        var family = new HashSet<String>();
        collect(assessment, aspect, family);
        var cells = assessment.model().levels().stream()
                .map(level -> cell(assessment, family, level))
                .toList();
        rows.add(new Row(aspect, depth, assessment.standing(aspect).rank(), cells));
        assessment.model().children(aspect).forEach(child -> add(assessment, child, depth + 1, rows));
    }

    private static void collect(Assessment assessment, Aspect aspect, Set<String> family) {
        family.add(aspect.iri());
        assessment.model().children(aspect).forEach(child -> collect(assessment, child, family));
    }

    private static Cell cell(Assessment assessment, Set<String> family, Level level) {
        var binding = assessment.findings().stream()
                .filter(finding -> finding.requirement().severity() == Severity.VIOLATION)
                .filter(finding -> finding.requirement().level().equals(level))
                .filter(finding -> family.contains(finding.requirement().aspect()))
                .toList();
        long violated = binding.stream().filter(RequirementFinding::isViolated).count();
        return new Cell(binding.size() - (int) violated, binding.size());
    }
}
