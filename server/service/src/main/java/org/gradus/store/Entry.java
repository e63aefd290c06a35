package org.gradus.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.Facts;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** One resource of a record graph, read and written by property. To be used inside a transaction. */
final class Entry {
    private final Graph graph;
    private final Node node;
    private final Facts facts;

    Entry(Graph graph, String iri) {
        this.graph = graph;
        this.node = NodeFactory.createURI(iri);
        this.facts = new Facts(graph);
    }

    String iri() {
        return node.getURI();
    }

    boolean exists() {
        return graph.contains(node, Node.ANY, Node.ANY);
    }

    boolean has(String property) {
        return graph.contains(node, property(property), Node.ANY);
    }

    Entry type(String type) {
        return link(RDF.type.getURI(), type);
    }

    Entry link(String property, String iri) {
        graph.add(node, property(property), NodeFactory.createURI(iri));
        return this;
    }

    Entry unlink(String property, String iri) {
        graph.delete(node, property(property), NodeFactory.createURI(iri));
        return this;
    }

    Entry string(String property, String value) {
        graph.add(node, property(property), NodeFactory.createLiteralString(value));
        return this;
    }

    Entry text(String property, Text value) {
        graph.add(node, property(property), NodeFactory.createLiteralLang(value.en(), "en"));
        graph.add(node, property(property), NodeFactory.createLiteralLang(value.zh(), "zh"));
        return this;
    }

    Entry number(String property, long value) {
        graph.add(node, property(property), NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
        return this;
    }

    Entry instant(String property, Instant value) {
        graph.add(node, property(property), NodeFactory.createLiteralDT(value.toString(), XSDDatatype.XSDdateTime));
        return this;
    }

    Entry date(String property, String value) {
        graph.add(node, property(property), NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
        return this;
    }

    Entry clear(String property) {
        graph.remove(node, property(property), Node.ANY);
        return this;
    }

    void remove() {
        graph.remove(node, Node.ANY, Node.ANY);
    }

    /** The IRI that a property has, which whoever wrote the record stated. */
    String link(String property) {
        return stated(linkOrNull(property), property);
    }

    @Nullable String linkOrNull(String property) {
        return facts.iri(node, property);
    }

    java.util.List<String> links(String property) {
        return facts.all(node, property).stream().map(Node::getURI).sorted().toList();
    }

    java.util.List<String> strings(String property) {
        return facts.all(node, property).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    /** Texts that each begin with a name and a colon, by that name; one without a language stands for both. */
    Map<String, Text> textsByName(String property) {
        var texts = new HashMap<String, Text>();
        for (Node value : facts.all(node, property)) {
            String[] parts = value.getLiteralLexicalForm().split(": ", 2);
            Text both = texts.getOrDefault(parts[0], new Text(parts[1], parts[1]));
            texts.put(
                    parts[0],
                    switch (value.getLiteralLanguage()) {
                        case "en" -> new Text(parts[1], both.zh());
                        case "zh" -> new Text(both.en(), parts[1]);
                        default -> both;
                    });
        }
        return texts;
    }

    String string(String property) {
        Node value = facts.one(node, property);
        return value == null ? "" : value.getLiteralLexicalForm();
    }

    Text text(String property) {
        return facts.text(node, property);
    }

    long number(String property) {
        String value = string(property);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    /** The time that a property has, which whoever wrote the record stated. */
    Instant instant(String property) {
        return stated(instantOrNull(property), property);
    }

    @Nullable Instant instantOrNull(String property) {
        String value = string(property);
        return value.isEmpty() ? null : Instant.parse(value);
    }

    /** The next number of a count that this entry keeps. */
    long next(String count) {
        long next = number(count) + 1;
        clear(count).number(count, next);
        return next;
    }

    private <T> T stated(@Nullable T value, String property) {
        return Objects.requireNonNull(value, () -> iri() + " has no " + property);
    }

    private static Node property(String iri) {
        return NodeFactory.createURI(iri);
    }
}
