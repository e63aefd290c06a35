package org.gradus.evidence.admission;

import org.gradus.model.Extent;
import org.gradus.model.Scale;

/** Evidence that counts, with the practice that it hangs on and how far it reaches. */
public record Counted(String practice, Extent reach, Evidence evidence) {
    /** How far it reaches by what it says: without the ranks that stand in for blanks. */
    public Extent told() {
        Extent told = reach;
        for (Scale scale : Scale.values()) {
            if (scale.mayBeBlank()) {
                told = told.with(scale, evidence.stated().on(scale));
            }
        }
        return told;
    }
}
