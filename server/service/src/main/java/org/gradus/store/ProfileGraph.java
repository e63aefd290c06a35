package org.gradus.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.evidence.admission.Facet;
import org.gradus.rdf.GRADUS;

/**
 * A document that says what kind of organisation one is, and nothing else. It names the organisation because every document
 * does, most often as it was registered. Where other evidence names it, that name holds, whichever came first.
 */
public final class ProfileGraph {
    private static final Set<String> NAMES = Set.of(RDFS.label.getURI(), SKOS.prefLabel.getURI());
    private static final Set<String> SAID = Stream.of(
                    Stream.of(RDF.type.getURI()),
                    NAMES.stream(),
                    Stream.of(Facet.values()).map(Facet::property))
            .flatMap(said -> said)
            .collect(Collectors.toUnmodifiableSet());
    private static final Node ORGANISATION = NodeFactory.createURI(GRADUS.Organisation);

    private ProfileGraph() {}

    /** Whether a document is one. */
    public static boolean isOne(Graph graph) {
        return organisations(graph).size() == 1
                && graph.stream()
                        .allMatch(triple -> SAID.contains(triple.getPredicate().getURI()))
                && graph.stream().map(triple -> triple.getSubject()).distinct().count() == 1;
    }

    /** What a profile says beside others: without its names where one of them names the organisation. */
    public static Graph beside(List<Graph> others, Graph profile) {
        Node subject = organisations(profile).get(0);
        if (others.stream().noneMatch(other -> !isOne(other) && isNamed(subject, other))) {
            return profile;
        }
        Graph rest = GraphMemFactory.createDefaultGraphSameTerm();
        profile.find()
                .filterDrop(triple -> NAMES.contains(triple.getPredicate().getURI()))
                .forEachRemaining(rest::add);
        return rest;
    }

    private static boolean isNamed(Node subject, Graph graph) {
        return NAMES.stream().anyMatch(name -> graph.contains(subject, NodeFactory.createURI(name), Node.ANY));
    }

    private static List<Node> organisations(Graph graph) {
        return graph.find(Node.ANY, RDF.type.asNode(), ORGANISATION)
                .mapWith(triple -> triple.getSubject())
                .toList();
    }
}
