package org.gradus.evidence.admission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An objective on a date: a target of an indicator, judged by the last period that was measured.
 *
 * @param measurement the period that decides
 */
public record Objective(Measurement measurement, State state) {
    /** Whether an objective is met. */
    public enum State {
        MET,
        MISSED,
        /** The target is not reached, and not due yet. */
        OPEN
    }

    /** The objectives that an item of evidence states, one for each indicator, the order of the measurements aside. */
    public static List<Objective> of(Evidence evidence, LocalDate date) {
        Map<Object, Measurement> last = new LinkedHashMap<>();
        evidence.measurements().stream()
                .filter(measurement -> measurement.target() != null)
                .filter(measurement -> !measurement.periodEnd().isAfter(date))
                // Of two in one period the worse decides, whichever was read first.
                .sorted(Comparator.comparing(Measurement::periodEnd)
                        .thenComparing(Measurement::reachedTarget, Comparator.reverseOrder())
                        .thenComparing(Measurement::toString))
                .forEach(measurement -> last.put(measurement.measured(), measurement));
        return last.values().stream()
                .map(measurement -> new Objective(measurement, state(measurement, date)))
                .sorted(Comparator.comparing(
                        objective -> objective.measurement().toString()))
                .toList();
    }

    /** Whether at least one objective is met and none is missed; what is not due yet says nothing. */
    static boolean areMet(Evidence evidence, LocalDate date) {
        var objectives = of(evidence, date);
        return objectives.stream().anyMatch(objective -> objective.state == State.MET)
                && objectives.stream().noneMatch(objective -> objective.state == State.MISSED);
    }

    private static State state(Measurement measurement, LocalDate date) {
        LocalDate due = measurement.dueDate();
        boolean late = due != null && measurement.periodEnd().isAfter(due);
        if (measurement.reachedTarget() && !late) {
            return State.MET;
        }
        return due != null && date.isBefore(due) ? State.OPEN : State.MISSED;
    }
}
