package org.gradus.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Terms of Jena as terms of RDF4J. */
final class Rdf4jTerms {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private Rdf4jTerms() {}

    /** The links as statements; equal IRIs become one object, which spares the store most of its hashing. */
    static List<Statement> statements(List<AdmissibleGraph.Link> links) {
        var terms = new HashMap<String, IRI>(links.size());
        var statements = new ArrayList<Statement>(links.size());
        for (AdmissibleGraph.Link link : links) {
            statements.add(VALUES.createStatement(
                    terms.computeIfAbsent(link.subject(), VALUES::createIRI),
                    terms.computeIfAbsent(link.property(), VALUES::createIRI),
                    terms.computeIfAbsent(link.object(), VALUES::createIRI)));
        }
        return statements;
    }

    static List<Statement> statements(Graph graph) {
        return graph.find()
                .mapWith(triple -> VALUES.createStatement(
                        resource(triple.getSubject()), iri(triple.getPredicate()), value(triple.getObject())))
                .toList();
    }

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
