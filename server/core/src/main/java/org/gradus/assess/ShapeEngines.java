package org.gradus.assess;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.PlanCompiler;
import org.gradus.plan.Practices;
import org.gradus.plan.ShapePlan;
import org.jspecify.annotations.Nullable;

/** The engines over the shapes of one model, each made when it is first needed. Safe for use by several threads. */
final class ShapeEngines {
    private final Supplier<Graph> shapes;
    private final Vocabulary vocabulary;
    private final MaturityModel model;
    private @Nullable AdmissibleGraph admissible;
    private final Map<Engine, ShapeEngine> made = new EnumMap<>(Engine.class);

    ShapeEngines(Graph shapes, Vocabulary vocabulary, MaturityModel model) {
        this(() -> shapes, vocabulary, model);
    }

    private ShapeEngines(Supplier<Graph> shapes, Vocabulary vocabulary, MaturityModel model) {
        this.shapes = shapes;
        this.vocabulary = vocabulary;
        this.model = model;
    }

    /**
     * The engines over shapes whose plan was made before.
     *
     * @param shapes their graph, guarded, which is read when an engine other than the plan is needed
     */
    static ShapeEngines planned(ShapePlan plan, Supplier<Graph> shapes, Vocabulary vocabulary, MaturityModel model) {
        var engines = new ShapeEngines(shapes, vocabulary, model);
        engines.made.put(Engine.PLAN, new PlanEngine(plan, new Practices(vocabulary)));
        return engines;
    }

    /** The graph that shapes run on. */
    synchronized AdmissibleGraph admissible() {
        AdmissibleGraph known = admissible;
        if (known == null) {
            known = new AdmissibleGraph(vocabulary, model);
            admissible = known;
        }
        return known;
    }

    synchronized ShapeEngine get(Engine engine) {
        ShapeEngine known = made.get(engine);
        if (known == null) {
            known = switch (engine) {
                case PLAN -> {
                    var compiler = new PlanCompiler(vocabulary);
                    yield new PlanEngine(compiler.compile(shapes.get()), compiler.practices());
                }
                case RDF4J -> new Rdf4jEngine(admissible(), new ShaclRunner(shapes.get()));
                case AUDITED -> new AuditedEngine(get(Engine.PLAN), get(Engine.RDF4J));
            };
            made.put(engine, known);
        }
        return known;
    }
}
