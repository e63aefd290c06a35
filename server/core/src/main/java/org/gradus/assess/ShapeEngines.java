package org.gradus.assess;

import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.PlanCompiler;

/** The engines over the shapes of one model, each made when it is first needed. Safe for use by several threads. */
final class ShapeEngines {
    private final Graph shapes;
    private final Vocabulary vocabulary;
    private final AdmissibleGraph admissible;
    private final Map<Engine, ShapeEngine> made = new EnumMap<>(Engine.class);

    ShapeEngines(Graph shapes, Vocabulary vocabulary, MaturityModel model) {
        this.shapes = shapes;
        this.vocabulary = vocabulary;
        this.admissible = new AdmissibleGraph(vocabulary, model);
    }

    /** The graph that shapes run on. */
    AdmissibleGraph admissible() {
        return admissible;
    }

    synchronized ShapeEngine get(Engine engine) {
        ShapeEngine known = made.get(engine);
        if (known == null) {
            known = switch (engine) {
                case PLAN -> {
                    var compiler = new PlanCompiler(vocabulary);
                    yield new PlanEngine(compiler.compile(shapes), compiler.practices());
                }
                case RDF4J -> new Rdf4jEngine(admissible, new ShaclRunner(shapes));
                case AUDITED -> new AuditedEngine(get(Engine.PLAN), get(Engine.RDF4J));
            };
            made.put(engine, known);
        }
        return known;
    }
}
