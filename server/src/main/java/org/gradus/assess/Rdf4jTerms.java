package org.gradus.assess;

import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Terms of Jena as terms of RDF4J. */
final class Rdf4jTerms {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private Rdf4jTerms() {}

    static IRI iri(Node node) {
        return VALUES.createIRI(node.getURI());
    }

    static Resource resource(Node node) {
        return node.isURI() ? iri(node) : VALUES.createBNode(node.getBlankNodeLabel());
    }

    static Value value(Node node) {
        if (!node.isLiteral()) {
            return resource(node);
        }
        String language = node.getLiteralLanguage();
        return language.isEmpty()
                ? VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), language);
    }
}
