package org.gradus.whatif;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.decide.ModelPlan;
import org.gradus.plan.ShapePlan;

/** How the plan of a changed model differs from that of the model as it is. */
final class Difference {
    private final ModelPlan after;
    /** The shapes that ask something else or are new. */
    private final Set<String> changed = new TreeSet<>();

    private final Set<String> gone;
    private final boolean otherwiseBound;
    /** By shape of the changed plan, its place in the plan as it is; -1 where it asks something else or is new. */
    private final int[] unchanged;
    /** By shape of the plan as it is, its place. */
    private final Map<String, Integer> placesBefore = new HashMap<>();

    private final Map<String, Integer> placesAfter = new HashMap<>();

    Difference(ModelPlan before, ModelPlan after) {
        this.after = after;
        ShapePlan was = before.plan();
        ShapePlan is = after.plan();
        was.shapes().forEach(iri -> placesBefore.put(iri, placesBefore.size()));
        is.shapes().forEach(iri -> placesAfter.put(iri, placesAfter.size()));
        List<Object> askedBefore = was.asked();
        List<Object> askedAfter = is.asked();
        unchanged = new int[is.shapes().size()];
        for (int shape = 0; shape < unchanged.length; shape++) {
            String iri = is.shapes().get(shape);
            int place = placesBefore.getOrDefault(iri, -1);
            boolean same = place >= 0 && askedBefore.get(place).equals(askedAfter.get(shape));
            unchanged[shape] = same ? place : -1;
            if (!same) {
                changed.add(iri);
            }
        }
        gone = new TreeSet<>(was.shapes());
        is.shapes().forEach(gone::remove);
        otherwiseBound = !before.structure().equals(after.structure());
    }

    /** Whether any level could be another. */
    boolean decides() {
        return otherwiseBound || !changed.isEmpty();
    }

    /** The shapes that must be decided again. */
    Set<String> changed() {
        return changed;
    }

    /** How many shapes ask something else, are new or are gone. */
    int size() {
        return changed.size() + gone.size();
    }

    /**
     * Whether a subject's failures, with those of the changed shapes, can come to another level.
     *
     * @param failed of the plan as it is
     * @param again of a plan of the changed shapes
     */
    boolean matters(BitSet failed, BitSet again, ShapePlan partial) {
        if (otherwiseBound) {
            return true;
        }
        for (int shape = 0; shape < partial.shapes().size(); shape++) {
            int place = placesBefore.getOrDefault(partial.shapes().get(shape), -1);
            if (place < 0 || failed.get(place) != again.get(shape)) {
                return true;
            }
        }
        return false;
    }

    /** The failures of the changed plan, of which those of shapes that ask the same are kept. */
    BitSet merged(BitSet failed, BitSet again, ShapePlan partial) {
        var merged = new BitSet(unchanged.length);
        for (int shape = 0; shape < unchanged.length; shape++) {
            if (unchanged[shape] >= 0 && failed.get(unchanged[shape])) {
                merged.set(shape);
            }
        }
        for (int shape = again.nextSetBit(0); shape >= 0; shape = again.nextSetBit(shape + 1)) {
            merged.set(place(partial.shapes().get(shape)));
        }
        return merged;
    }

    private int place(String iri) {
        Integer place = placesAfter.get(iri);
        if (place == null) {
            throw new IllegalStateException("no shape of the changed model: " + iri);
        }
        return place;
    }

    ModelPlan after() {
        return after;
    }
}
