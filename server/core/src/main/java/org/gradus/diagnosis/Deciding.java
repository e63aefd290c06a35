package org.gradus.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gradus.plan.PlanFormula;

/**
 * Finds the look-ups and waivers that can still change the level: those for which there is a way in which the open ones may
 * end, so that the level hangs on this one. What stands alone in an open shape of a level within reach always does, for all
 * else may be met. One of several alternatives does where the others may fail without pulling down what is asked besides.
 */
final class Deciding {
    /** So many ways for the other alternatives to fail are tried; where none is found by then, it is asked rather than not. */
    private static final int WAYS = 64;

    private final Outlook outlook;
    private final PlanFormula formula;
    private final BitSet found = new BitSet();
    private final List<Alternative> alternatives = new ArrayList<>();

    /** A leaf that decides only where some others fail. */
    private record Alternative(int leaf, int level, List<Integer> others) {}

    private Deciding(Outlook outlook) {
        this.outlook = outlook;
        this.formula = outlook.track().formula();
    }

    /** The leaves that can still change the level. */
    static BitSet leaves(Outlook outlook) {
        var deciding = new Deciding(outlook);
        for (int level = outlook.rank() + 1; level <= outlook.highest(); level++) {
            int at = level;
            outlook.open(level).stream()
                    .forEach(shape -> deciding.walk(deciding.formula.ofShape(shape), at, List.of()));
        }
        for (Alternative alternative : deciding.alternatives) {
            if (!deciding.found.get(alternative.leaf()) && deciding.decides(alternative)) {
                deciding.found.set(alternative.leaf());
            }
        }
        return deciding.found;
    }

    private void walk(int bit, int level, List<Integer> others) {
        if (!outlook.isOpen(bit)) {
            return;
        }
        if (formula.isLeaf(bit)) {
            if (others.isEmpty()) {
                found.set(bit);
            } else {
                alternatives.add(new Alternative(bit, level, others));
            }
            return;
        }
        int[] members = formula.members(bit);
        for (int member : members) {
            var beside = others;
            if (formula.isAny(bit)) {
                beside = new ArrayList<>(others);
                for (int other : members) {
                    if (other != member && outlook.isOpen(other)) {
                        beside.add(other);
                    }
                }
            }
            walk(member, level, beside);
        }
    }

    private boolean decides(Alternative alternative) {
        return new Failing(alternative).isPossible(0, new BitSet());
    }

    /** Looks for a way in which all others fail and the level is still within reach. */
    private final class Failing {
        private final Alternative alternative;
        private int ways;

        Failing(Alternative alternative) {
            this.alternative = alternative;
        }

        /** @param failing what fails so that the others before {@code place} do */
        boolean isPossible(int place, BitSet failing) {
            if (failing.get(alternative.leaf())) {
                return false;
            }
            if (place == alternative.others().size()) {
                return ++ways > WAYS || isWithinReach(failing);
            }
            for (BitSet way : ways(alternative.others().get(place))) {
                way.or(failing);
                if (isPossible(place + 1, way)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether all that bears on the levels up to this one may still be met: only shapes with what fails need a look. */
        private boolean isWithinReach(BitSet failing) {
            var touched = new BitSet();
            failing.stream().forEach(leaf -> touched.or(outlook.track().shapes(leaf)));
            for (int level = 1; level <= alternative.level(); level++) {
                BitSet bearing = (BitSet) outlook.track().bearing(level).clone();
                bearing.and(touched);
                if (!bearing.stream().allMatch(shape -> mayBeMet(formula.ofShape(shape), failing))) {
                    return isRankWithinReach(failing);
                }
            }
            return true;
        }

        private boolean mayBeMet(int bit, BitSet failing) {
            if (formula.isLeaf(bit)) {
                return outlook.most().get(bit) && !failing.get(bit);
            }
            for (int member : formula.members(bit)) {
                if (mayBeMet(member, failing) == formula.isAny(bit)) {
                    return formula.isAny(bit);
                }
            }
            return !formula.isAny(bit);
        }

        /** A requirement that only recommends is not violated by one criterion alone: then the level says. */
        private boolean isRankWithinReach(BitSet failing) {
            if (!outlook.track().hasMixed()) {
                return false;
            }
            var met = (BitSet) outlook.most().clone();
            met.clear(formula.leaves(), Math.max(formula.leaves(), met.length()));
            met.andNot(failing);
            return outlook.track().rank(met) >= alternative.level();
        }

        /** The ways in which a part fails, each as the leaves that do. */
        private List<BitSet> ways(int bit) {
            if (!outlook.isOpen(bit)) {
                return List.of(new BitSet());
            }
            if (formula.isLeaf(bit)) {
                return List.of(failing(bit));
            }
            List<BitSet> all = new ArrayList<>();
            if (!formula.isAny(bit)) {
                for (int member : formula.members(bit)) {
                    if (outlook.isOpen(member)) {
                        all.addAll(ways(member));
                    }
                }
                return all;
            }
            all.add(new BitSet());
            for (int member : formula.members(bit)) {
                var longer = new ArrayList<BitSet>();
                for (BitSet one : ways(member)) {
                    for (BitSet other : all) {
                        var both = (BitSet) one.clone();
                        both.or(other);
                        longer.add(both);
                    }
                }
                all = longer.subList(0, Math.min(longer.size(), WAYS));
            }
            return all;
        }

        private BitSet failing(int leaf) {
            if (outlook.track().isLookUp(leaf)) {
                return (BitSet) outlook.track().implying(leaf).clone();
            }
            var waiver = new BitSet();
            waiver.set(leaf);
            return waiver;
        }
    }
}
