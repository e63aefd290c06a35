package org.gradus.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.text.Labels;
import org.gradus.text.Text;

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
    public Node one(Node subject, String property) {
        var values = all(subject, property);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The IRI that is the value of a property, or null. */
    public String iri(Node subject, String property) {
        Node value = one(subject, property);
        return value != null && value.isURI() ? value.getURI() : null;
    }

    /** The lexical form of a literal value, or the empty string. */
    public String string(Node subject, String property) {
        Node value = one(subject, property);
        return value != null && value.isLiteral() ? value.getLiteralLexicalForm() : "";
    }

    /** The texts of a property, each in its language. */
    public Labels labels(Node subject, String property) {
        return new Labels(all(subject, property).stream()
                .filter(Node::isLiteral)
                .map(value -> new Labels.Tagged(value.getLiteralLexicalForm(), value.getLiteralLanguage()))
                .toList());
    }

    /** The text of a property as readers of English and of Chinese are shown it. */
    public Text text(Node subject, String property) {
        return labels(subject, property).shown();
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
        return subjects(Namespaces.RDF + "type", NodeFactory.createURI(type));
    }

    /** The members of an RDF list, in its order. */
    public List<Node> list(Node list) {
        var members = new ArrayList<Node>();
        for (Node at = list; at != null && !at.hasURI(Namespaces.RDF + "nil"); at = one(at, Namespaces.RDF + "rest")) {
            members.add(one(at, Namespaces.RDF + "first"));
        }
        return members;
    }
}
