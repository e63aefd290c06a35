package org.gradus.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gradus.model.Extent;

/**
 * A plan as a formula without negation: look-ups and waivers, what is made of them, and the shapes that ask it, a bit each. So
 * whoever knows some of the look-ups decides twice, with the open ones unmet and with them met, and has all that can come of
 * it. Immutable.
 */
public final class PlanFormula {
    private final int lookUps;
    private final int[] practices;
    private final List<Extent> bounds;
    private final List<String> waivers;
    private final Composites composites;
    private final int[][] members;
    private final int[] met;

    PlanFormula(LookUps lookUps, List<String> waivers, Composites composites, int[] met) {
        this.lookUps = lookUps.size();
        this.practices = new int[this.lookUps];
        var all = new ArrayList<Extent>(this.lookUps);
        for (int lookUp = 0; lookUp < this.lookUps; lookUp++) {
            practices[lookUp] = lookUps.practice(lookUp);
            all.add(lookUps.bound(lookUp));
        }
        this.bounds = List.copyOf(all);
        this.waivers = waivers;
        this.composites = composites;
        this.members = new int[composites.size()][];
        for (int composite = 0; composite < members.length; composite++) {
            members[composite] = composites.members(composite);
        }
        this.met = met.clone();
    }

    /** How many look-ups there are; their bits come first. */
    public int lookUps() {
        return lookUps;
    }

    /** How many look-ups and waivers there are: what is decided outside the formula. */
    public int leaves() {
        return lookUps + waivers.size();
    }

    public boolean isLeaf(int bit) {
        return bit < leaves();
    }

    /** The number of the practice of a look-up. */
    public int practice(int lookUp) {
        return practices[lookUp];
    }

    /** The bound of a look-up. */
    public Extent bound(int lookUp) {
        return bounds.get(lookUp);
    }

    /** What a waiver, by its bit, is of: the IRI of a requirement or criterion. */
    public String waiver(int bit) {
        return waivers.get(bit - lookUps);
    }

    /** Whether one member of what is no leaf is enough; all are needed otherwise. */
    public boolean isAny(int bit) {
        return composites.isAny(bit - leaves());
    }

    /** The bits of the members of what is no leaf. Not to be changed. */
    public int[] members(int bit) {
        return members[bit - leaves()];
    }

    /** The bit that says whether a shape is met, by the number of the shape in its plan. */
    public int ofShape(int shape) {
        return met[shape];
    }

    /** All bits that are set where these leaves are. */
    public BitSet decide(BitSet leaves) {
        var bits = (BitSet) leaves.clone();
        composites.complete(bits, leaves());
        return bits;
    }

    /** The shapes that are not met, by number. */
    public BitSet failed(BitSet bits) {
        var failed = new BitSet(met.length);
        for (int shape = 0; shape < met.length; shape++) {
            if (!bits.get(met[shape])) {
                failed.set(shape);
            }
        }
        return failed;
    }
}
