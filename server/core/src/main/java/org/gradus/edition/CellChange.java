package org.gradus.edition;

import java.util.List;
import org.gradus.model.GradeCell;

/**
 * What became of a cell of the horizontal grades.
 *
 * @param cell of the later edition, or the one that was withdrawn
 * @param otherGrade whether it stands for another grade or at another level
 */
public record CellChange(GradeCell cell, Kind kind, boolean otherGrade, List<Witness> lost, List<Witness> gained) {
    public CellChange {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /** Whether nothing differs at all. */
    public boolean isSame() {
        return kind == Kind.UNCHANGED && !otherGrade;
    }
}
