package org.gradus.edition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Outcome;
import org.gradus.decide.Decider;
import org.gradus.decide.Decision;
import org.gradus.decide.ModelPlan;
import org.gradus.decide.RandomDossiers;
import org.gradus.evidence.admission.Dossier;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.plan.PlanCompiler;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;
import org.gradus.shapes.ShapeCompiler;

/** Decides organisations by one model of an ontology as it stands, from the shapes that are compiled of it. */
final class Judge {
    private final Ontology ontology;
    private final Practices practices;
    private final Map<String, ModelPlan> plans = new ConcurrentHashMap<>();
    private final Decider decider;
    private final Packing packing;
    private final MaturityModel model;

    Judge(Ontology ontology, Practices practices, String model) {
        this.ontology = ontology;
        this.practices = practices;
        this.model = ontology.model(model);
        this.packing = new Packing(practices);
        this.decider =
                new Decider(ontology.vocabulary(), practices, RandomDossiers.DATE, List.of(plan(model)), this::plan);
    }

    private ModelPlan plan(String name) {
        ModelPlan known = plans.get(name);
        if (known == null) {
            MaturityModel compiled = ontology.model(name);
            Graph shapes = GraphFactory.createDefaultGraph();
            new ShapeCompiler(ontology.vocabulary())
                    .compile(compiled)
                    .forEach((file, text) ->
                            RDFParser.fromString(text, Lang.TURTLE).parse(shapes));
            known = new ModelPlan(
                    compiled,
                    new PlanCompiler(ontology.vocabulary(), practices).compile(shapes, shape -> true),
                    practices);
            plans.put(name, known);
        }
        return known;
    }

    MaturityModel model() {
        return model;
    }

    /** By subject and requirement, whether it is not met. */
    Map<String, Boolean> unmet(Dossier dossier) {
        var unmet = new ConcurrentHashMap<String, Boolean>();
        for (Decision decision : decider.decide(packing.pack("judged", dossier))) {
            for (int i = 0; i < model.requirements().size(); i++) {
                unmet.put(
                        decision.subject() + " " + model.requirements().get(i).iri(),
                        decision.outcome(i) == Outcome.FAILED || decision.outcome(i) == Outcome.UNTESTED);
            }
        }
        return unmet;
    }
}
