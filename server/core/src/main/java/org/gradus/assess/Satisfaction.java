package org.gradus.assess;

import java.util.ArrayList;
import java.util.List;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.model.Criterion;

/**
 * Reads evidence against a criterion to explain a verdict: which item met it, or which came nearest. The verdict itself
 * is SHACL's; tests hold the two together.
 */
record Satisfaction(Admitted subject) implements Criterion.Holding {
    /** Whether admissible evidence meets the criterion, conditions aside. Compositions say nothing of their own. */
    static boolean of(Criterion criterion, Admitted subject) {
        return criterion.accept(new Satisfaction(subject));
    }

    /** The items that reach what a criterion asks of its practice. */
    static List<Counted> meeting(Criterion.Asked asked, Admitted subject) {
        var meeting = new ArrayList<Counted>(0);
        for (Counted item : subject.of(asked.practice())) {
            if (item.reach().dominates(asked.bound())) {
                meeting.add(item);
            }
        }
        return meeting;
    }

    @Override
    public Boolean asked(Criterion.Asked asked) {
        return !meeting(asked, subject).isEmpty();
    }

    @Override
    public Boolean composition(Criterion.Composition composition) {
        return false;
    }
}
