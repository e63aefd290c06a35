package org.gradus.ontology;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/**
 * Statements in the place of what an ontology says. A subject to which the change gives a class is described anew, all of it; of
 * another the properties that the change names get the values that it gives, and the rest stays. One that is marked as
 * {@code owl:deprecated} is gone, and whatever led to it leads there no more.
 */
public record OntologyChange(Graph statements) {
    /** What is changed. */
    public Set<Node> subjects() {
        return statements.stream().map(Triple::getSubject).collect(Collectors.toSet());
    }

    /** Whether a subject is described anew, all of it. */
    public boolean describes(Node subject) {
        return statements.contains(subject, RDF.type.asNode(), Node.ANY);
    }

    /** Whether a subject is taken away. */
    public boolean removes(Node subject) {
        return statements
                .find(subject, OWL2.deprecated.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(value ->
                        value.isLiteral() && value.getLiteralLexicalForm().equals("true"))
                .hasNext();
    }

    /** Changes what a graph says of the subjects that it is about. */
    void apply(Graph graph, Predicate<String> isAbout) {
        for (Node subject : subjects()) {
            if (!subject.isURI() || !isAbout.test(subject.getURI())) {
                continue;
            }
            if (removes(subject)) {
                graph.remove(subject, Node.ANY, Node.ANY);
                graph.remove(Node.ANY, Node.ANY, subject);
                continue;
            }
            List<Triple> said = statements.find(subject, Node.ANY, Node.ANY).toList();
            if (describes(subject)) {
                graph.remove(subject, Node.ANY, Node.ANY);
            } else {
                said.forEach(triple -> graph.remove(subject, triple.getPredicate(), Node.ANY));
            }
            said.forEach(graph::add);
        }
    }
}
