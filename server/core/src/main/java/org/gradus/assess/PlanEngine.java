package org.gradus.assess;

import java.util.BitSet;
import java.util.List;
import org.gradus.evidence.admission.Admitted;
import org.gradus.plan.Practices;
import org.gradus.plan.ShapePlan;
import org.gradus.plan.SubjectRows;

/** The plan over what is admissible, packed. */
record PlanEngine(ShapePlan plan, Practices practices) implements ShapeEngine {
    @Override
    public List<String> shapeIris() {
        return plan.shapes();
    }

    @Override
    public List<BitSet> failures(List<Admitted> subjects) {
        return subjects.stream()
                .map(subject -> plan.failures(SubjectRows.of(subject, practices)))
                .toList();
    }
}
