package org.gradus.evidence.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.rdf.GRADUS;

/**
 * Cells that were not understood, with the problems of the rest of the sheets. What only follows from such a cell is left
 * out: the value that is missing because it was not understood, and what hangs on nothing because the cell that says on
 * what was not.
 */
final class CellFaults {
    private CellFaults() {}

    private record Row(String file, String sheet, int number) {}

    static List<IntakeProblem> before(List<IntakeProblem> faults, List<IntakeProblem> problems) {
        var cells = new HashSet<Object>();
        faults.forEach(fault -> cells.add(
                List.of(fault.place().file(), Objects.toString(fault.place().cell()))));
        Set<Row> rows = faults.stream().map(CellFaults::row).collect(Collectors.toSet());
        boolean unlinked =
                faults.stream().anyMatch(fault -> fault.place().property().equals(GRADUS.measurement));
        var all = new ArrayList<>(faults);
        for (IntakeProblem problem : problems) {
            boolean sameCell = problem.place().cell() != null
                    && cells.contains(List.of(
                            problem.place().file(),
                            Objects.toString(problem.place().cell())));
            boolean follows = switch (problem.code()) {
                case NOT_ATTACHED, NO_SUBJECT -> problem.place().cell() == null || rows.contains(row(problem));
                case MEASUREMENT_MISSING -> unlinked || rows.contains(row(problem));
                default -> false;
            };
            if (!sameCell && !follows) {
                all.add(problem);
            }
        }
        all.sort(Comparator.comparing((IntakeProblem problem) -> problem.place().file())
                .thenComparing(
                        problem -> problem.place().cell(), Comparator.nullsFirst(Comparator.<Cell>naturalOrder())));
        return List.copyOf(all);
    }

    private static Row row(IntakeProblem problem) {
        var cell = problem.place().cell();
        return new Row(problem.place().file(), cell == null ? "" : cell.sheet(), cell == null ? 0 : cell.row());
    }
}
