package org.gradus.diagnosis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.gradus.plan.PlanFormula;
import org.jspecify.annotations.Nullable;

/**
 * How soon each practice should be asked for. The lowest level that is open is settled first, for what is asked above it only
 * matters once it is met; there, what most probably fails comes first, because one failure settles the level. Of alternatives
 * the one that is most probably met comes first, because it spares the others.
 */
final class Priority {
    private final Outlook outlook;
    private final PlanFormula formula;
    private final BitSet asked;
    private final IntToDoubleFunction failing;
    private final Map<Integer, Double> byLeaf = new HashMap<>();

    /** The leaf of a part that should be asked for first, how probably the part fails, and how many questions that takes. */
    private record First(int leaf, double fails, double questions) {
        double worth() {
            return fails / questions;
        }
    }

    private Priority(Outlook outlook, BitSet asked, IntToDoubleFunction failing) {
        this.outlook = outlook;
        this.formula = outlook.track().formula();
        this.asked = asked;
        this.failing = failing;
    }

    /**
     * What asking for a leaf is worth, for the leaves that should come first of their shapes.
     *
     * @param asked the look-ups that can still change the level and were not asked for yet
     * @param failing how probably a look-up fails
     */
    static Map<Integer, Double> of(Outlook outlook, BitSet asked, IntToDoubleFunction failing) {
        var priority = new Priority(outlook, asked, failing);
        for (int level = outlook.rank() + 1; level <= outlook.highest(); level++) {
            outlook.open(level).stream().forEach(priority::add);
            if (!priority.byLeaf.isEmpty()) {
                break;
            }
        }
        return priority.byLeaf;
    }

    private void add(int shape) {
        First first = first(formula.ofShape(shape));
        if (first != null) {
            byLeaf.merge(first.leaf(), first.worth(), Double::sum);
        }
    }

    private @Nullable First first(int bit) {
        if (!outlook.isOpen(bit)) {
            return null;
        }
        if (formula.isLeaf(bit)) {
            return asked.get(bit) ? new First(bit, failing.applyAsDouble(bit), 1) : null;
        }
        boolean any = formula.isAny(bit);
        First best = null;
        double together = any ? 1 : 0;
        for (int member : formula.members(bit)) {
            First first = first(member);
            if (first != null) {
                together = any ? together * first.fails() : 1 - (1 - together) * (1 - first.fails());
                if (best == null || (any ? first.fails() < best.fails() : first.worth() > best.worth())) {
                    best = first;
                }
            }
        }
        return best == null
                ? null
                : new First(best.leaf(), together, any ? best.questions() + best.fails() : best.questions());
    }
}
