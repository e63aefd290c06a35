package org.gradus.evidence.admission;

import java.util.List;
import org.gradus.model.Extent;
import org.gradus.model.Scale;

/** Evidence that counts, with the practice that it hangs on and how far it reaches. */
public record Counted(String practice, Extent reach, Evidence evidence) {
    /** The scales that evidence may leave blank for the lowest rank to stand in. */
    private static final List<Scale> MAY_BE_BLANK = List.of(Scale.BREADTH, Scale.DEPTH, Scale.DRIVER);

    /** How far it reaches by what it says: without the ranks that stand in for blanks. */
    public Extent told() {
        Extent told = reach;
        for (Scale scale : MAY_BE_BLANK) {
            told = told.with(scale, evidence.stated().on(scale));
        }
        return told;
    }
}
