package org.gradus.assess;

import java.util.BitSet;
import java.util.List;
import org.gradus.evidence.admission.Admitted;

/** Finds the shapes that subjects fail. Safe for use by several threads. */
interface ShapeEngine {
    /** The IRIs of all shapes, in the order by which results number them. */
    List<String> shapeIris();

    /** The shapes that each subject fails, in the order of the subjects; never cut. */
    List<BitSet> failures(List<Admitted> subjects);
}
