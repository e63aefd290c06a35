package org.gradus.ontology;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.GRADUS;

/** What would and would not do for the requirements of an edition: inherited where the requirement asks the same. */
record InheritedProbes(Graph graph) {
    private static final List<Node> LEAD =
            List.of(NodeFactory.createURI(GRADUS.sufficient), NodeFactory.createURI(GRADUS.insufficient));

    private static final Node PROBE = NodeFactory.createURI(GRADUS.Probe);

    /** Takes away those of requirements that ask something else. */
    void without(Set<Node> requirements) {
        for (Node requirement : requirements) {
            for (Node property : LEAD) {
                graph.find(requirement, property, Node.ANY).toList().forEach(triple -> {
                    graph.delete(triple);
                    forget(triple.getObject());
                });
            }
        }
    }

    /** Adds the edition's own; a requirement that has some there keeps none that is inherited. */
    void with(Graph own) {
        var spoken = new HashSet<Node>();
        for (Node property : LEAD) {
            own.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> spoken.add(triple.getSubject()));
        }
        without(spoken);
        own.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .toList()
                .forEach(triple -> graph.remove(triple.getSubject(), Node.ANY, Node.ANY));
        GraphUtil.addInto(graph, own);
    }

    /** Says of each what it is of the predecessor. */
    void succeed(EditionRenaming names) {
        graph.find(Node.ANY, RDF.type.asNode(), PROBE).toList().stream()
                .map(Triple::getSubject)
                .filter(probe -> probe.getURI().startsWith(names.probes()))
                .forEach(probe -> graph.add(Triple.create(
                        probe,
                        DCTerms.replaces.asNode(),
                        Ontology.node(names.probesBefore()
                                + probe.getURI().substring(names.probes().length())))));
    }

    /** A probe with the evidence that hangs on it. */
    private void forget(Node probe) {
        if (graph.contains(Node.ANY, Node.ANY, probe)) {
            return;
        }
        var open = new ArrayDeque<>(List.of(probe));
        while (!open.isEmpty()) {
            Node at = open.pop();
            graph.find(at, Node.ANY, Node.ANY).toList().stream()
                    .peek(graph::delete)
                    .map(Triple::getObject)
                    .filter(Node::isBlank)
                    .forEach(open::push);
        }
    }
}
