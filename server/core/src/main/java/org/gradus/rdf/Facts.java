package org.gradus.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** A small reading view of a graph: the values of a property, in a stable order. */
public final class Facts {
    private final Graph graph;

    public Facts(Graph graph) {
        this.graph = graph;
    }

    /** All values of a property, sorted by their text so that results do not depend on hashing. */
    public List<Node> all(Node subject, String property) {
        var values = new ArrayList<Node>();
        graph.find(subject, NodeFactory.createURI(property), Node.ANY).forEachRemaining(t -> values.add(t.getObject()));
        values.sort(Comparator.comparing(Node::toString));
        return values;
    }

    /** The only value of a property, or null; the first in order where there are several. */
    public @Nullable Node one(Node subject, String property) {
        var values = all(subject, property);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The IRI that is the value of a property, or null. */
    public @Nullable String iri(Node subject, String property) {
        Node value = one(subject, property);
        return value != null && value.isURI() ? value.getURI() : null;
    }

    /** The lexical form of a literal value, or the empty string. */
    public String string(Node subject, String property) {
        Node value = one(subject, property);
        return value != null && value.isLiteral() ? value.getLiteralLexicalForm() : "";
    }

    /** The values of a property in English and Chinese. */
    public Text text(Node subject, String property) {
        String en = "";
        String zh = "";
        for (Node value : all(subject, property)) {
            if (value.isLiteral()) {
                switch (value.getLiteralLanguage()) {
                    case "zh" -> zh = value.getLiteralLexicalForm();
                    case "en" -> en = value.getLiteralLexicalForm();
                    default -> {
                        // texts in other languages are not shown
                    }
                }
            }
        }
        return new Text(en, zh);
    }

    /** All subjects of a property with a value, sorted. */
    public List<Node> subjects(String property, Node value) {
        var subjects = new ArrayList<Node>();
        graph.find(Node.ANY, NodeFactory.createURI(property), value)
                .forEachRemaining(t -> subjects.add(t.getSubject()));
        subjects.sort(Comparator.comparing(Node::toString));
        return subjects;
    }

    /** All instances of a class, sorted. */
    public List<Node> instances(String type) {
        return subjects(RDF.type.getURI(), NodeFactory.createURI(type));
    }

    /** The members of an RDF list, in its order. */
    public List<Node> list(Node list) {
        var members = new ArrayList<Node>();
        for (Node at = list; at != null && !at.hasURI(RDF.nil.getURI()); at = one(at, RDF.rest.getURI())) {
            Node member = one(at, RDF.first.getURI());
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }
}
