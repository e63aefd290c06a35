package org.gradus.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradus.ontology.Vocabulary;

/**
 * Compiles a shapes graph to a plan. It reads the shapes and not the criteria that they come from, so that what it decides
 * is what the published shapes say; a bound's name says its ranks.
 */
public final class PlanCompiler {
    private final Vocabulary vocabulary;
    private final Practices practices;

    public PlanCompiler(Vocabulary vocabulary) {
        this(vocabulary, new Practices(vocabulary));
    }

    /**
     * @param practices the numbering, in which every practice of the vocabulary has its place
     */
    public PlanCompiler(Vocabulary vocabulary, Practices practices) {
        this.vocabulary = vocabulary;
        this.practices = practices;
    }

    /** The numbering of the plans, for the evidence that they are to decide. */
    public Practices practices() {
        return practices;
    }

    /**
     * Compiles the shapes of a model.
     *
     * @param shapes their graph
     * @throws org.gradus.refusal.ShapeRefusedException for a construct outside what criteria compile to, naming it and the shape
     */
    public ShapePlan compile(Graph shapes) {
        return compile(shapes, shape -> true);
    }

    /**
     * Compiles some of the shapes of a model: a plan that decides these only.
     *
     * @param wanted says of the IRI of a shape whether it is one
     */
    public ShapePlan compile(Graph shapes, Predicate<String> wanted) {
        var reader = new ShapeReader(shapes, vocabulary, practices);
        var inOrder = reader.shapes().stream()
                .filter(shape -> wanted.test(shape.getURI()))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        var asked = inOrder.stream().map(reader::asked).toList();
        var bits = new Bits(asked);
        var targets = new HashMap<String, BitSet>();
        for (int shape = 0; shape < inOrder.size(); shape++) {
            for (String target : reader.targets(inOrder.get(shape))) {
                targets.computeIfAbsent(target, t -> new BitSet()).set(shape);
            }
        }
        return new ShapePlan(
                inOrder.stream().map(Node::getURI).toList(),
                asked.stream().mapToInt(bits::of).toArray(),
                targets,
                bits.lookUps(practices.size()),
                bits.waivers(),
                bits.composites());
    }

    /** The bits of all that is asked, each once: look-ups by practice, then waivers, then what is made of them. */
    private static final class Bits {
        private final Map<Asked, Integer> numbers = new HashMap<>();
        private final List<Asked.LookUp> lookUps = new ArrayList<>();
        private final List<Asked.Waiver> waivers = new ArrayList<>();
        private final List<Asked.Composite> composites = new ArrayList<>();

        Bits(Collection<Asked> asked) {
            var seen = new HashSet<Asked>();
            asked.forEach(each -> collect(each, seen));
            lookUps.sort(Comparator.comparingInt(Asked.LookUp::practice));
            lookUps.forEach(this::number);
            waivers.forEach(this::number);
            composites.forEach(this::number);
        }

        private void number(Asked asked) {
            numbers.put(asked, numbers.size());
        }

        /** Members come before what is made of them. */
        private void collect(Asked asked, Set<Asked> seen) {
            if (!seen.add(asked)) {
                return;
            }
            if (asked instanceof Asked.Composite composite) {
                composite.members().forEach(member -> collect(member, seen));
                composites.add(composite);
            } else if (asked instanceof Asked.Waiver waiver) {
                waivers.add(waiver);
            } else if (asked instanceof Asked.LookUp lookUp) {
                lookUps.add(lookUp);
            }
        }

        int of(Asked asked) {
            return Objects.requireNonNull(numbers.get(asked), "all that is asked was collected");
        }

        LookUps lookUps(int practices) {
            return new LookUps(lookUps, practices);
        }

        List<String> waivers() {
            return waivers.stream().map(Asked.Waiver::of).toList();
        }

        Composites composites() {
            return new Composites(composites, this::of);
        }
    }
}
