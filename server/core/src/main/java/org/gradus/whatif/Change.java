package org.gradus.whatif;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.decide.ModelPlan;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.PlanCompiler;
import org.gradus.plan.Practices;
import org.gradus.plan.ShapePlan;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeGuard;

/** A state that the ontology could have, with the plans of the models that it concerns. Safe for use by several threads. */
public final class Change {
    private final Ontology ontology;
    private final Practices practices;
    private final boolean readmits;
    private final Map<String, Drafted> drafted = new HashMap<>();
    private final Set<String> added = new TreeSet<>();

    /** A model of the changed ontology, its shapes and their plan, and the plans of some of them that were asked for. */
    private record Drafted(ModelPlan plan, Graph shapes, Map<Set<String>, ShapePlan> parts) {}

    /**
     * Compiles the models that a change concerns.
     *
     * @param base the ontology as it is
     * @param numbering the numbers of its practices
     * @param ontology as it would be
     * @param concerned says of the name of a model whether the change may concern it
     * @throws org.gradus.refusal.Refusal where the changed ontology does not fit together
     */
    static Change of(Ontology base, Practices numbering, Ontology ontology, Predicate<String> concerned) {
        var change = new Change(base, numbering, ontology);
        for (String name : ontology.modelNames()) {
            if (!base.modelNames().contains(name)) {
                change.added.add(name);
            } else if (concerned.test(name)) {
                change.drafted.put(name, change.draft(name));
            }
        }
        return change;
    }

    private Change(Ontology base, Practices numbering, Ontology ontology) {
        this.ontology = ontology;
        this.practices = numbering.in(ontology.vocabulary());
        this.readmits = !admits(base.vocabulary()).equals(admits(ontology.vocabulary(), base.vocabulary()));
    }

    private static Map<String, List<Object>> admits(Vocabulary vocabulary) {
        return admits(vocabulary, vocabulary);
    }

    /** What of a vocabulary decides what counts, for the practices that there may be evidence of. */
    private static Map<String, List<Object>> admits(Vocabulary vocabulary, Vocabulary of) {
        var admits = new HashMap<String, List<Object>>();
        for (Practice known : of.practices()) {
            Practice practice = vocabulary.practice(known.iri());
            if (practice != null) {
                admits.put(
                        practice.iri(),
                        List.of(practice.kind() == Practice.Kind.OUTCOME, practice.broader(), vocabulary.practised()));
            }
        }
        return admits;
    }

    private Drafted draft(String name) {
        MaturityModel model = ontology.model(name);
        Graph shapes = GraphFactory.createDefaultGraph();
        new ShapeCompiler(ontology.vocabulary())
                .compile(model)
                .forEach((file, text) -> RDFParser.fromString(text, Lang.TURTLE).parse(shapes));
        ShapeGuard.check(shapes, name);
        return new Drafted(
                new ModelPlan(model, compile(shapes, shape -> true), practices), shapes, new ConcurrentHashMap<>());
    }

    private ShapePlan compile(Graph shapes, Predicate<String> wanted) {
        return new PlanCompiler(ontology.vocabulary(), practices).compile(shapes, wanted);
    }

    /** The ontology as it would be. */
    public Ontology ontology() {
        return ontology;
    }

    Practices practices() {
        return practices;
    }

    /** Whether other evidence would count, or for other practices, so that it must be admitted again. */
    boolean readmits() {
        return readmits;
    }

    /** Whether the change may concern a model. */
    boolean concerns(String model) {
        return drafted.containsKey(model);
    }

    /** The plan of a model that it concerns. */
    ModelPlan plan(String model) {
        return of(model).plan();
    }

    /** A plan of some shapes of a model that it concerns. */
    ShapePlan plan(String model, Set<String> shapes) {
        Drafted drafts = of(model);
        return drafts.parts().computeIfAbsent(Set.copyOf(shapes), some -> compile(drafts.shapes(), some::contains));
    }

    private Drafted of(String model) {
        return Objects.requireNonNull(drafted.get(model), "a model that it concerns");
    }

    /** The models that it has and the ontology has not: there is nothing to compare them with. */
    public Set<String> added() {
        return Collections.unmodifiableSet(added);
    }
}
