package org.gradus.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.assess.Outcome;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;

/** The codes of the ontology, each list in its order. */
final class CodeLists {
    private final Ontology ontology;
    private final Facts core;

    CodeLists(Ontology ontology) {
        this.ontology = ontology;
        this.core = new Facts(ontology.core());
    }

    /** The values of a facet; that it is not stated is the last. */
    List<Code> of(Facet facet) {
        var codes = new ArrayList<Code>();
        switch (facet) {
            case SIZE -> add(core, GRADUS.OrganisationSize, facet, codes);
            case REGION -> add(core, GRADUS.Region, facet, codes);
            case OWNERSHIP -> add(core, GRADUS.Ownership, facet, codes);
            case SCOPE -> add(core, GRADUS.AssessedScope, facet, codes);
            case INDUSTRY -> {
                for (String model : ontology.modelNames()) {
                    Graph graph = ontology.graph(model + "/model.ttl");
                    add(new Facts(graph), GRADUS.Industry, facet, codes);
                }
            }
        }
        codes.add(term(GRADUS.NotStated));
        return codes;
    }

    private static void add(Facts facts, String type, Facet facet, List<Code> codes) {
        for (Node node : facts.instances(type)) {
            Text label = facts.text(node, Namespaces.RDFS + "label");
            if (label.isEmpty()) {
                label = facts.text(node, Namespaces.SKOS + "prefLabel");
            }
            codes.add(new Code(
                    new Profile.Builder().with(facet, node.getURI()).build().name(facet), label, node.getURI()));
        }
    }

    /** How organisations can stand by a model, worst first. */
    List<Code> standings(MaturityModel model) {
        var codes = new ArrayList<>(List.of(term(GRADUS.NotAssessed), term(GRADUS.BelowFirstLevel)));
        for (Level level : model.levels()) {
            codes.add(new Code(level.name(), level.label(), level.iri()));
        }
        return codes;
    }

    /** How requirements can end, worst first. */
    List<Code> outcomes() {
        return List.of(
                term(GRADUS.NotAssessed),
                outcome(Outcome.UNTESTED, new Text("nothing shown", "未提供证据")),
                outcome(Outcome.FAILED, new Text("not met", "未满足")),
                outcome(Outcome.INAPPLICABLE, new Text("does not apply", "不适用")),
                outcome(Outcome.PASSED, new Text("met", "满足")));
    }

    private static Code outcome(Outcome outcome, Text label) {
        return new Code(outcome.localName(), label, Namespaces.EARL + outcome.localName());
    }

    Code term(String iri) {
        Text label = Objects.requireNonNull(core.text(NodeFactory.createURI(iri), Namespaces.RDFS + "label"));
        return new Code(iri.substring(Namespaces.CORE.length()), label, iri);
    }
}
