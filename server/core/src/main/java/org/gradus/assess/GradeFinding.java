package org.gradus.assess;

import java.util.List;
import java.util.Optional;
import org.gradus.model.GradeCell;

/**
 * The horizontal grade (水平档次) of an organisation: the highest whose level it has reached and whose key requirements it
 * meets.
 *
 * @param keyFindings one for each key requirement, cell by cell
 * @param reached the cells whose key requirements are met and whose level is reached, in ascending order
 * @param metAboveLevel the cells whose key requirements are met and whose level is not reached yet
 * @param next the cells of the grade after the one held
 */
public record GradeFinding(
        List<RequirementFinding> keyFindings,
        List<GradeCell> reached,
        List<GradeCell> metAboveLevel,
        List<GradeCell> next) {

    public GradeFinding {
        keyFindings = List.copyOf(keyFindings);
        reached = List.copyOf(reached);
        metAboveLevel = List.copyOf(metAboveLevel);
        next = List.copyOf(next);
    }

    /** Whether the key requirements of a cell are met, its level reached or not. */
    public boolean isMet(GradeCell cell) {
        return reached.contains(cell) || metAboveLevel.contains(cell);
    }

    /** The cell held; empty below grade 1. Of several cells of one grade, the one of the highest level. */
    public Optional<GradeCell> held() {
        return reached.isEmpty() ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
    }
}
