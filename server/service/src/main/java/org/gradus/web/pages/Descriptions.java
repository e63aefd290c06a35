package org.gradus.web.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.store.Database;
import org.gradus.store.PublicGraphs;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What the published ontology, shapes and crosswalks say of a resource. */
@Component
public final class Descriptions {
    private static final List<Node> GRAPHS = List.of(
            NodeFactory.createURI(PublicGraphs.ONTOLOGY),
            NodeFactory.createURI(PublicGraphs.SHAPES),
            NodeFactory.createURI(PublicGraphs.CROSSWALKS));
    /** What of a requirement its document tells whole. */
    private static final List<Node> PARTS = Stream.of(GRADUS.criterion, GRADUS.sufficient, GRADUS.insufficient)
            .map(NodeFactory::createURI)
            .toList();

    private static final Node COMPILED_FROM = NodeFactory.createURI(GRADUS.compiledFrom);
    private static final List<Node> MAPPED = List.of(
            NodeFactory.createURI(OWL2.annotatedSource.getURI()), NodeFactory.createURI(OWL2.annotatedTarget.getURI()));

    private final Database database;

    Descriptions(@Qualifier("publicDatabase") Database database) {
        this.database = database;
    }

    /** Whether anything is said of an IRI, or with it. */
    boolean exists(String iri) {
        Node node = NodeFactory.createURI(iri);
        return database.read(() -> GRAPHS.stream()
                .anyMatch(graph -> data().contains(graph, node, Node.ANY, Node.ANY)
                        || data().contains(graph, Node.ANY, Node.ANY, node)));
    }

    /**
     * The resource with its criteria, the shapes that they compile to, its probes and its mappings, so that one document
     * tells all of a requirement.
     */
    Graph of(String iri) {
        return database.read(() -> {
            Graph described = prefixed();
            Node node = NodeFactory.createURI(iri);
            describe(node, described, new HashSet<>());
            var parts = new ArrayList<Node>(List.of(node));
            PARTS.stream().flatMap(part -> find(node, part, Node.ANY).stream()).forEach(triple -> {
                parts.add(triple.getObject());
                describe(triple.getObject(), described, new HashSet<>());
            });
            for (Node part : parts) {
                find(Node.ANY, COMPILED_FROM, part)
                        .forEach(triple -> describe(triple.getSubject(), described, new HashSet<>()));
            }
            for (Node end : MAPPED) {
                find(Node.ANY, end, node).forEach(triple -> describe(triple.getSubject(), described, new HashSet<>()));
            }
            if (described.isEmpty()) {
                inbound(iri).forEach(described::add);
            }
            return described;
        });
    }

    /** All resources whose IRI begins so, such as those of a namespace. */
    Graph below(String prefix) {
        return database.read(() -> {
            Graph described = prefixed();
            data().find(GRAPHS.get(0), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                if (quad.getSubject().isURI() && quad.getSubject().getURI().startsWith(prefix)) {
                    described.add(quad.asTriple());
                    if (quad.getObject().isBlank()) {
                        describe(quad.getObject(), described, new HashSet<>());
                    }
                }
            });
            return described;
        });
    }

    /** A whole graph. */
    public Graph graph(String name) {
        return database.read(() -> {
            Graph copy = prefixed();
            data().find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> copy.add(quad.asTriple()));
            return copy;
        });
    }

    /** What leads to a resource. */
    List<Triple> inbound(String iri) {
        return database.read(() -> find(Node.ANY, Node.ANY, NodeFactory.createURI(iri)).stream()
                .filter(triple -> triple.getSubject().isURI())
                .toList());
    }

    /** The label of a resource, or what pages call it, or the end of its IRI. */
    String label(String iri, Language language) {
        return database.read(() -> {
            Node node = NodeFactory.createURI(iri);
            for (Node graph : GRAPHS) {
                Facts facts = new Facts(data().getGraph(graph));
                for (String property : List.of(SKOS.prefLabel.getURI(), RDFS.label.getURI(), DCTerms.title.getURI())) {
                    Text label = facts.text(node, property);
                    if (!label.in(language).isEmpty()) {
                        return label.in(language);
                    }
                }
            }
            return BorrowedTerms.label(iri).map(label -> label.in(language)).orElseGet(() -> shortened(iri));
        });
    }

    /** The values of a property. */
    List<Node> values(String iri, String property) {
        return database.read(() -> find(NodeFactory.createURI(iri), NodeFactory.createURI(property), Node.ANY).stream()
                .map(Triple::getObject)
                .toList());
    }

    private static String shortened(String iri) {
        Optional<String> prefixed = new TreeMap<>(Namespaces.prefixes())
                .entrySet().stream()
                        .filter(entry -> iri.startsWith(entry.getValue())
                                && iri.length() > entry.getValue().length())
                        .map(entry -> entry.getKey() + ":"
                                + iri.substring(entry.getValue().length()))
                        .findFirst();
        return prefixed.orElse(iri.startsWith(Namespaces.BASE) ? iri.substring(Namespaces.BASE.length()) : iri);
    }

    private List<Triple> find(Node subject, Node property, Node object) {
        var found = new ArrayList<Triple>();
        for (Node graph : GRAPHS) {
            data().find(graph, subject, property, object).forEachRemaining((Quad quad) -> found.add(quad.asTriple()));
        }
        return found;
    }

    private void describe(Node node, Graph described, Set<Node> seen) {
        if (seen.add(node)) {
            for (Triple triple : find(node, Node.ANY, Node.ANY)) {
                described.add(triple);
                if (triple.getObject().isBlank()) {
                    describe(triple.getObject(), described, seen);
                }
            }
        }
    }

    private DatasetGraph data() {
        return database.dataset();
    }

    private static Graph prefixed() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
        graph.getPrefixMapping().setNsPrefix("owl", OWL2.NS);
        graph.getPrefixMapping().setNsPrefix("sssom", "https://w3id.org/sssom/");
        return graph;
    }
}
