package org.gradus.edition;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.OntologyChange;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;

/** A model some of whose requirements ask more, less or otherwise. */
final class RandomChange {
    private static final List<Scale> STATED = List.of(Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.CONDUCT);

    private final Ontology base;
    private final Random random;
    private final Graph change = GraphFactory.createDefaultGraph();

    private RandomChange(Ontology base, long seed) {
        this.base = base;
        this.random = new Random(seed);
    }

    /**
     * The ontology with a change of a share of a model's requirements.
     *
     * @param share between 0 and 1
     */
    static Ontology of(Ontology base, String model, double share, long seed) {
        var made = new RandomChange(base, seed);
        MaturityModel changed = base.model(model);
        for (Requirement requirement : changed.requirements()) {
            if (made.random.nextDouble() < share) {
                made.change(requirement);
            }
        }
        return base.changedBy(new OntologyChange(made.change));
    }

    private void change(Requirement requirement) {
        var leaves = requirement.asked().toList();
        if (leaves.isEmpty()) {
            return;
        }
        Criterion.Asked leaf = leaves.get(random.nextInt(leaves.size()));
        switch (random.nextInt(6)) {
            case 0 -> say(requirement.iri(), GRADUS.condition, GRADUS.WhereNecessary);
            case 1 -> {
                var practices = List.copyOf(base.vocabulary().practices());
                var kind = base.vocabulary().declared(leaf.practice()).kind();
                var alike =
                        practices.stream().filter(each -> each.kind() == kind).toList();
                say(
                        leaf.iri(),
                        GRADUS.practice,
                        alike.get(random.nextInt(alike.size())).iri());
            }
            default -> bound(leaf);
        }
    }

    /** Another value on a scale that the criterion bounds, or a bound on one that it does not. */
    private void bound(Criterion.Asked leaf) {
        Scale scale = STATED.get(random.nextInt(STATED.size()));
        var values = base.vocabulary().values(scale);
        say(
                leaf.iri(),
                Namespaces.CORE + scale.boundProperty(),
                values.get(random.nextInt(values.size())).iri());
    }

    private void say(String subject, String property, String value) {
        Node node = NodeFactory.createURI(subject);
        change.add(node, NodeFactory.createURI(property), NodeFactory.createURI(value));
    }
}
