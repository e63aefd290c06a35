package org.gradus.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.decide.Attested;
import org.gradus.decide.ModelPlan;
import org.gradus.model.Level;
import org.gradus.plan.PlanFormula;
import org.gradus.plan.Practices;

/** One aim with its plan, prepared to say what answers leave open. Immutable. */
final class Track {
    private final Aim aim;
    private final ModelPlan plan;
    private final PlanFormula formula;
    private final List<Attested> attested;
    private final List<BitSet> reachedByAttested = new ArrayList<>();
    /** The look-ups and waivers that bear on a level up to the one aimed at. */
    private final BitSet leaves = new BitSet();
    /** By rank of a level up to the one aimed at, the shapes that bear on it. */
    private final Map<Integer, BitSet> bearing = new HashMap<>();
    /** By look-up or waiver that bears, the shapes that it is part of. */
    private final Map<Integer, BitSet> shapes = new HashMap<>();
    /** By number of a practice, its look-ups that bear. */
    private final Map<Integer, List<Integer>> lookUps = new HashMap<>();
    /** By look-up that bears, those that are met only where it is. */
    private final Map<Integer, BitSet> implying = new HashMap<>();

    Track(Aim aim, ModelPlan plan, List<Attested> attested, Practices practices) {
        this.aim = aim;
        this.plan = plan;
        this.formula = plan.plan().formula();
        this.attested = List.copyOf(attested);
        attested.forEach(each -> reachedByAttested.add(plan.plan().reached(each.rows())));
        for (Level level : aim.model().levels()) {
            if (level.rank() <= aim.level().rank()) {
                BitSet of = plan.bearing(level.rank());
                bearing.put(level.rank(), of);
                of.stream().forEach(shape -> collect(formula.ofShape(shape), shape));
            }
        }
        leaves.stream()
                .filter(this::isLookUp)
                .forEach(lookUp -> lookUps.computeIfAbsent(formula.practice(lookUp), p -> new ArrayList<>())
                        .add(lookUp));
        leaves.stream().filter(this::isLookUp).forEach(lookUp -> implying.put(lookUp, implying(lookUp, practices)));
    }

    private void collect(int bit, int shape) {
        if (formula.isLeaf(bit)) {
            leaves.set(bit);
            shapes.computeIfAbsent(bit, b -> new BitSet()).set(shape);
        } else {
            for (int member : formula.members(bit)) {
                collect(member, shape);
            }
        }
    }

    private BitSet implying(int lookUp, Practices practices) {
        var all = new BitSet();
        int practice = formula.practice(lookUp);
        of(practice).stream()
                .filter(other -> formula.bound(other).dominates(formula.bound(lookUp)))
                .forEach(all::set);
        for (int narrower : practices.narrower(practice)) {
            of(narrower).stream()
                    .filter(other -> formula.bound(other).dominates(formula.bound(lookUp)))
                    .forEach(all::set);
        }
        return all;
    }

    Aim aim() {
        return aim;
    }

    ModelPlan plan() {
        return plan;
    }

    PlanFormula formula() {
        return formula;
    }

    int target() {
        return aim.level().rank();
    }

    boolean isLookUp(int leaf) {
        return leaf < formula.lookUps();
    }

    /** The look-ups and waivers that bear on a level up to the one aimed at. Not to be changed. */
    BitSet leaves() {
        return leaves;
    }

    /** The look-ups of a practice that bear. */
    List<Integer> of(int practice) {
        return lookUps.getOrDefault(practice, List.of());
    }

    /** The shapes that bear on a level. Not to be changed. */
    BitSet bearing(int rank) {
        return bearing.getOrDefault(rank, new BitSet());
    }

    /** The shapes up to the level aimed at that a look-up or waiver is part of. Not to be changed. */
    BitSet shapes(int leaf) {
        return shapes.getOrDefault(leaf, new BitSet());
    }

    /** The look-ups, itself one of them, that are met only where this one is. Not to be changed. */
    BitSet implying(int lookUp) {
        return implying.getOrDefault(lookUp, new BitSet());
    }

    /** Whether some shapes bear on a level only together with others. */
    boolean hasMixed() {
        return bearing.entrySet().stream()
                .anyMatch(entry -> !entry.getValue().equals(plan.binding().getOrDefault(entry.getKey(), new BitSet())));
    }

    List<Attested> attested() {
        return attested;
    }

    /** The look-ups that an attestation reaches, by its place. */
    BitSet reachedByAttested(int place) {
        return reachedByAttested.get(place);
    }

    /** The rank of who has these look-ups and waivers. */
    int rank(BitSet met) {
        return plan.rank(formula.failed(formula.decide(met)));
    }
}
