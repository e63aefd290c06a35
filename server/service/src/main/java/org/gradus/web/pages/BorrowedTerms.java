package org.gradus.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.Facts;
import org.gradus.text.Text;

/** What pages call what has no label in the ontology: terms of other vocabularies, and documents. */
final class BorrowedTerms {
    private static final Map<String, Text> LABELS = read();

    private BorrowedTerms() {}

    static Optional<Text> label(String iri) {
        return Optional.ofNullable(LABELS.get(iri));
    }

    private static Map<String, Text> read() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream turtle = BorrowedTerms.class.getResourceAsStream("borrowed-terms.ttl")) {
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Facts facts = new Facts(graph);
        var labels = new HashMap<String, Text>();
        graph.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .forEachRemaining(triple ->
                        labels.put(triple.getSubject().getURI(), facts.text(triple.getSubject(), RDFS.label.getURI())));
        return labels;
    }
}
