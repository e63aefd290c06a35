package org.gradus.ontology;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;

/**
 * What a predecessor says, in the names of the edition that inherits it.
 *
 * @param from the name of the predecessor
 * @param to that of the edition
 * @param identifierFrom what people call the standard of the predecessor; empty where that is not known
 * @param identifierTo what they call that of the edition
 */
record EditionRenaming(String from, String to, String identifierFrom, String identifierTo) {
    /** What evidence speaks of whatever it is assessed against stays as it is, where it is. */
    private static final List<String> SHARED = List.of(GRADUS.Industry, GRADUS.MainScenario);

    /** In these a standard speaks of itself by its number. */
    private static final Set<Node> SPEAK = Set.of(DCTerms.title.asNode(), SKOS.definition.asNode());

    /** What is true of one edition only: the errors in its print, what it replaced, how far it has come. */
    private static final Set<Node> LEFT = Set.of(
            NodeFactory.createURI(GRADUS.erratum),
            DCTerms.replaces.asNode(),
            NodeFactory.createURI(GRADUS.editionStatus),
            NodeFactory.createURI(GRADUS.inForceFrom),
            NodeFactory.createURI(GRADUS.transitionUntil));

    /** The namespace of the edition. */
    String namespace() {
        return Namespaces.BASE + to + "/";
    }

    /** That of the predecessor. */
    String namespaceBefore() {
        return Namespaces.BASE + from + "/";
    }

    /** The namespace of its examples. */
    String probes() {
        return Namespaces.BASE + "probe/" + to + "/";
    }

    /** That of the predecessor's. */
    String probesBefore() {
        return Namespaces.BASE + "probe/" + from + "/";
    }

    /** A term of the edition as the predecessor has it. */
    String before(String iri) {
        return namespaceBefore() + iri.substring(namespace().length());
    }

    /** All files of the predecessor, by the names that the edition has for them. */
    Map<String, Graph> files(Map<String, Graph> files) {
        var shared = new HashSet<Node>();
        files.values().forEach(graph -> SHARED.forEach(type -> shared.addAll(new Facts(graph).instances(type))));
        var renamed = new TreeMap<String, Graph>();
        files.forEach((file, graph) -> renamed.put(
                file.startsWith("probes/") ? "probes/" + to + ".ttl" : to + file.substring(from.length()),
                renamed(graph, shared)));
        return renamed;
    }

    private Graph renamed(Graph graph, Set<Node> shared) {
        Graph renamed = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(triple -> {
            Node subject = triple.getSubject();
            boolean own = subject.isBlank() || !term(subject).equals(subject);
            if (own && !LEFT.contains(triple.getPredicate()) && !shared.contains(subject)) {
                renamed.add(Triple.create(
                        term(subject),
                        triple.getPredicate(),
                        shared.contains(triple.getObject()) ? triple.getObject() : object(triple)));
            }
        });
        return renamed;
    }

    /** What evidence speaks of in a graph, whatever it is assessed against. */
    static Graph shared(Graph graph) {
        Graph shared = GraphFactory.createDefaultGraph();
        SHARED.forEach(type -> new Facts(graph)
                .instances(type)
                .forEach(node -> graph.find(node, Node.ANY, Node.ANY).forEachRemaining(shared::add)));
        return shared;
    }

    /** A graph in other names, and else as it is. */
    Graph only(Graph graph) {
        Graph renamed = GraphFactory.createDefaultGraph();
        graph.find()
                .forEachRemaining(triple -> renamed.add(
                        Triple.create(term(triple.getSubject()), triple.getPredicate(), term(triple.getObject()))));
        return renamed;
    }

    private Node object(Triple triple) {
        Node object = triple.getObject();
        if (!object.isLiteral()) {
            return term(object);
        }
        String text = object.getLiteralLexicalForm();
        if (triple.getPredicate().equals(DCTerms.identifier.asNode())) {
            // Such as 10003:5.2.2:a, which stands for one requirement of one edition.
            return NodeFactory.createLiteralString(to + text.substring(Math.max(0, text.indexOf(':'))));
        }
        if (SPEAK.contains(triple.getPredicate()) && !identifierFrom.isEmpty() && text.contains(identifierFrom)) {
            return NodeFactory.createLiteralLang(
                    text.replace(identifierFrom, identifierTo), object.getLiteralLanguage());
        }
        return object;
    }

    private Node term(Node node) {
        if (!node.isURI() || !node.getURI().startsWith(Namespaces.BASE)) {
            return node;
        }
        String path = node.getURI().substring(Namespaces.BASE.length());
        boolean own = path.startsWith(from + "/")
                || path.startsWith("probe/" + from + "/")
                || isDocument(path, "ontology/")
                || isDocument(path, "ontology/probes/");
        return own
                ? NodeFactory.createURI(Namespaces.BASE + path.replaceFirst("(^|/)" + from + "(?=/|$)", "$1" + to))
                : node;
    }

    /** Whether a path is that of one of the predecessor's files, also of one version of it: {@code 0.1.0/ontology/NAME/data}. */
    private boolean isDocument(String path, String folder) {
        String file = path.replaceFirst("^\\d[^/]*/", "");
        return file.equals(folder + from) || file.startsWith(folder + from + "/");
    }
}
