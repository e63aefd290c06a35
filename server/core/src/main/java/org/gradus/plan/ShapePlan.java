package org.gradus.plan;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shapes of a model as one flat plan. A look-up, which is a practice at a bound, is a bit; so is each waiver; what a
 * shape makes of them is a bit each for a conjunction and for alternatives, every one once however many shapes ask it. A
 * subject's rows set the look-ups that they reach, and one pass over the rest says which shapes fail. Immutable.
 */
public final class ShapePlan {
    private final List<String> shapes;
    private final List<Object> asked;
    /** By shape, the bit that says whether it is met. */
    private final int[] met;
    /** By class, the shapes that target it. */
    private final Map<String, BitSet> targets;

    private final LookUps lookUps;
    /** What may be stated not to apply; their bits follow those of the look-ups. */
    private final List<String> waivers;
    /** Their bits follow those of the waivers. */
    private final Composites composites;

    ShapePlan(
            List<String> shapes,
            List<Object> asked,
            int[] met,
            Map<String, BitSet> targets,
            LookUps lookUps,
            List<String> waivers,
            Composites composites) {
        this.shapes = List.copyOf(shapes);
        this.asked = List.copyOf(asked);
        this.met = met;
        this.targets = Map.copyOf(targets);
        this.lookUps = lookUps;
        this.waivers = List.copyOf(waivers);
        this.composites = composites;
    }

    /** The IRIs of the shapes, in the order by which results number them. */
    public List<String> shapes() {
        return shapes;
    }

    /** What each shape asks, in the order of {@link #shapes()}: equal where shapes ask the same of the same subjects. */
    public List<Object> asked() {
        return asked;
    }

    /** The plan as a formula, for whoever decides while some of what is asked is still open. */
    public PlanFormula formula() {
        return new PlanFormula(lookUps, waivers, composites, met);
    }

    /** The shapes that a subject fails, by their numbers in {@link #shapes()}. */
    public BitSet failures(SubjectRows rows) {
        return failures(rows.type(), reached(rows), rows.waived());
    }

    /** The look-ups that rows reach: what several subjects' rows reach together is the union of these. */
    public BitSet reached(SubjectRows rows) {
        var reached = new BitSet(lookUps.size());
        lookUps.reach(rows, reached);
        return reached;
    }

    /**
     * The shapes that a subject of a class fails.
     *
     * @param reached the look-ups that what counts for the subject reaches; it is left as it is
     * @param waived the requirements and criteria that the subject states not to apply, by IRI
     */
    public BitSet failures(String type, BitSet reached, Set<String> waived) {
        BitSet targeted = targets.get(type);
        if (targeted == null) {
            return new BitSet();
        }
        BitSet bits = met(reached, waived);
        BitSet failed = copy(targeted, met.length);
        for (int shape = 0; shape < met.length; shape++) {
            if (bits.get(met[shape])) {
                failed.clear(shape);
            }
        }
        return failed;
    }

    /** Not a clone: in a profile clones took most of the time. */
    private static BitSet copy(BitSet bits, int size) {
        var copy = new BitSet(size);
        copy.or(bits);
        return copy;
    }

    private BitSet met(BitSet reached, Set<String> waived) {
        BitSet bits = copy(reached, lookUps.size() + waivers.size() + composites.size());
        if (!waived.isEmpty()) {
            for (int waiver = 0; waiver < waivers.size(); waiver++) {
                if (waived.contains(waivers.get(waiver))) {
                    bits.set(lookUps.size() + waiver);
                }
            }
        }
        composites.complete(bits, lookUps.size() + waivers.size());
        return bits;
    }
}
