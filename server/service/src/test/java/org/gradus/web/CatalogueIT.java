package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of data sets, as portals harvest it. */
class CatalogueIT {
    private static RunningService service;
    private static Graph catalogue;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of("gradus.limits.anonymous-requests-per-minute", 1000));
        catalogue = parse("/catalogue");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Graph parse(String path) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(service.get(path).accept("text/turtle").send().text(), Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    private static Shapes shapes() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = CatalogueIT.class.getResourceAsStream("catalogue-shapes.ttl")) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        }
        return Shapes.parse(graph);
    }

    @Test
    void itKeepsToWhatPortalsAskFor() throws IOException {
        var report = ShaclValidator.get().validate(shapes(), catalogue);
        assertTrue(report.conforms(), report.getEntries()::toString);
    }

    /** That the shapes find what is missing: without it, that the catalogue keeps to them would say nothing. */
    @Test
    void withoutAnyOneThingThatMustBeThereItWouldNot() throws IOException {
        Shapes shapes = shapes();
        for (Node property : new Node[] {
            DCTerms.title.asNode(),
            DCTerms.description.asNode(),
            DCTerms.publisher.asNode(),
            DCTerms.modified.asNode(),
            DCAT.accessURL.asNode(),
            DCAT.mediaType.asNode(),
            DCAT.endpointURL.asNode(),
            VOID.triples.asNode()
        }) {
            Graph without = GraphFactory.createDefaultGraph();
            catalogue
                    .find()
                    .filterKeep(triple -> !triple.getPredicate().equals(property))
                    .forEach(without::add);
            assertFalse(ShaclValidator.get().validate(shapes, without).conforms(), property::toString);
        }
    }

    @Test
    void everySetHasAsManyStatementsAsItSays() {
        var said = new TreeMap<String, Integer>();
        var had = new TreeMap<String, Integer>();
        for (Node set : catalogue
                .find(Node.ANY, RDF.type.asNode(), VOID.Dataset.asNode())
                .mapWith(triple -> triple.getSubject())
                .toList()) {
            String download = catalogue
                    .find(set, VOID.dataDump.asNode(), Node.ANY)
                    .mapWith(triple -> triple.getObject().getURI())
                    .filterKeep(address -> address.endsWith(".ttl"))
                    .next();
            said.put(download, (Integer) catalogue
                    .find(set, VOID.triples.asNode(), Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralValue());
            had.put(
                    download,
                    parse(download.replaceFirst("^https?://[^/]+", "")).size());
        }
        assertEquals(7, said.size(), said::toString);
        assertEquals(had, said);
    }
}
