package org.gradus.judging;

import java.util.List;
import java.util.Optional;
import org.gradus.assess.Assessment;
import org.gradus.assess.Outcome;
import org.gradus.model.GradeCell;
import org.gradus.model.Requirement;

/**
 * How one subject stands by one model before and after decisions.
 *
 * @param turns the requirements that would end otherwise, in clause order
 */
public record Shift(Assessment before, Assessment after, List<Turn> turns) {
    public Shift {
        turns = List.copyOf(turns);
    }

    /** A requirement that would end otherwise. */
    public record Turn(Requirement requirement, Outcome before, Outcome after) {}

    /** How many levels it would rise; below 0 where it would fall. */
    public int rise() {
        return after.rank() - before.rank();
    }

    /** Whether anything at all would be otherwise: level, grade or a requirement. */
    public boolean isAny() {
        return rise() != 0 || !turns.isEmpty() || !grade(before).equals(grade(after));
    }

    /** The grade that an assessment ends with; empty where the model has none, or none is held. */
    public static Optional<GradeCell> grade(Assessment assessment) {
        var grade = assessment.grade();
        return grade == null ? Optional.empty() : grade.held();
    }
}
