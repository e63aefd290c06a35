package org.gradus.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradus.io.PackedReader;
import org.gradus.io.PackedWriter;

/**
 * The shapes of a model as one flat plan. A look-up, which is a practice at a bound, is a bit; so is each waiver; what a
 * shape makes of them is a bit each for a conjunction and for alternatives, every one once however many shapes ask it. A
 * subject's rows set the look-ups that they reach, and one pass over the rest says which shapes fail. Immutable.
 */
public final class ShapePlan {
    private final List<String> shapes;
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
            int[] met,
            Map<String, BitSet> targets,
            LookUps lookUps,
            List<String> waivers,
            Composites composites) {
        this.shapes = List.copyOf(shapes);
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
        var known = new HashMap<Integer, Asked>();
        var asked = new ArrayList<Object>(met.length);
        for (int shape = 0; shape < met.length; shape++) {
            asked.add(Map.entry(targets(shape), asked(met[shape], known)));
        }
        return asked;
    }

    private Set<String> targets(int shape) {
        return targets.entrySet().stream()
                .filter(target -> target.getValue().get(shape))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Asked asked(int bit, Map<Integer, Asked> known) {
        Asked asked = known.get(bit);
        if (asked == null) {
            int composite = bit - lookUps.size() - waivers.size();
            if (composite >= 0) {
                var members = new ArrayList<Asked>();
                for (int member : composites.members(composite)) {
                    members.add(asked(member, known));
                }
                asked = new Asked.Composite(composites.isAny(composite), Set.copyOf(members));
            } else if (bit >= lookUps.size()) {
                asked = new Asked.Waiver(waivers.get(bit - lookUps.size()));
            } else {
                asked = new Asked.LookUp(lookUps.practice(bit), lookUps.bound(bit));
            }
            known.put(bit, asked);
        }
        return asked;
    }

    /** Writes the plan for {@link #read}. */
    void write(PackedWriter out) {
        out.list(shapes, out::text).list(waivers, out::text);
        for (int bit : met) {
            out.number(bit);
        }
        out.number(targets.size());
        new TreeMap<>(targets).forEach((target, targeted) -> {
            out.text(target).number(targeted.cardinality());
            targeted.stream().forEach(out::number);
        });
        lookUps.write(out);
        composites.write(out);
    }

    /** The plan in bytes, to be sent to whoever decides elsewhere by the same numbering of practices. */
    public byte[] bytes() {
        var out = new PackedWriter();
        write(out);
        return out.bytes();
    }

    /** The plan whose {@link #bytes} these are. */
    public static ShapePlan of(byte[] bytes) {
        return read(new PackedReader(bytes, 0));
    }

    /** Reads a plan that was written for evidence of the same numbering of practices. */
    static ShapePlan read(PackedReader in) {
        List<String> shapes = in.list(in::text);
        List<String> waivers = in.list(in::text);
        int[] met = new int[shapes.size()];
        Arrays.setAll(met, shape -> in.number());
        var targets = new HashMap<String, BitSet>();
        int count = in.number();
        for (int i = 0; i < count; i++) {
            BitSet targeted = targets.computeIfAbsent(in.text(), target -> new BitSet());
            int of = in.number();
            for (int shape = 0; shape < of; shape++) {
                targeted.set(in.number());
            }
        }
        return new ShapePlan(shapes, met, targets, LookUps.read(in), waivers, Composites.read(in));
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
