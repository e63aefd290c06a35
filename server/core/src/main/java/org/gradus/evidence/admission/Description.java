package org.gradus.evidence.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.text.Labels;

/**
 * What is said of one node. Of several values where one is meant, which intake refuses and data of old may still have, the
 * first by its text counts: nothing depends on the order in which documents came.
 */
final class Description {
    private final Map<String, Node> values = new HashMap<>();
    private final List<Triple> triples;

    Description(List<Triple> triples) {
        this.triples = triples;
        for (Triple triple : triples) {
            values.merge(triple.getPredicate().getURI(), triple.getObject(), Description::first);
        }
    }

    private static Node first(Node one, Node other) {
        return one.toString().compareTo(other.toString()) <= 0 ? one : other;
    }

    /** The value of a property, or null. */
    Node value(String property) {
        return values.get(property);
    }

    boolean has(String property, String iri) {
        Node value = values.get(property);
        return value != null && value.hasURI(iri);
    }

    /** The text of a literal value, or the empty string. */
    String lexical(String property) {
        Node value = values.get(property);
        return value != null && value.isLiteral() ? value.getLiteralLexicalForm() : "";
    }

    /** All values of a property. */
    List<Node> all(String property) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().hasURI(property))
                .map(Triple::getObject)
                .toList();
    }

    /** The texts of some properties together, each in its language. */
    Labels texts(String... properties) {
        var texts = new ArrayList<Labels.Tagged>(2);
        for (String property : properties) {
            if (values.containsKey(property)) {
                for (Node value : all(property)) {
                    if (value.isLiteral()) {
                        texts.add(new Labels.Tagged(value.getLiteralLexicalForm(), value.getLiteralLanguage()));
                    }
                }
            }
        }
        return new Labels(texts);
    }
}
