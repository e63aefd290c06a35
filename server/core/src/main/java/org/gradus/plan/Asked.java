package org.gradus.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gradus.model.Extent;

/** What a shape asks of its focus node, as the plan is made of it. Equal where it asks the same. */
sealed interface Asked {
    /** Evidence of a practice that dominates a bound. */
    record LookUp(int practice, Extent bound) implements Asked {}

    /** A statement that a requirement or criterion does not apply. */
    record Waiver(String of) implements Asked {}

    /** Members, of which one is enough or all are needed. */
    record Composite(boolean any, Set<Asked> members) implements Asked {
        public Composite {
            // In the order of the shapes, so that plans of the same shapes are the same byte for byte.
            members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        }
    }

    static Asked all(Collection<Asked> members) {
        return composite(false, members);
    }

    static Asked any(Collection<Asked> members) {
        return composite(true, members);
    }

    /** One member is what it asks itself. */
    private static Asked composite(boolean any, Collection<Asked> members) {
        var distinct = new LinkedHashSet<>(members);
        return distinct.size() == 1 ? distinct.iterator().next() : new Composite(any, distinct);
    }
}
