package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.rdf.Values;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.service.refusal.StoreRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database spells numbers its own way; what was sent is read back, and compared by value. */
class SpellingTest {
    private static final Author AUTHOR = new Author("test", "organisation");
    private static final Node ITEM = NodeFactory.createURI("https://example.org/e1");

    private Database database;
    private EvidenceArchive archive;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder.resolve("store"));
        archive = new EvidenceArchive(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsReadBackIsWhatWasSent() {
        Graph sent = evidence(
                "2.50, 2.5, 02, \"007\"^^xsd:int, \"1\"^^xsd:boolean, 1E1, \"2026-05-01T08:00:00.0Z\"^^xsd:dateTime,"
                        + " \"2\", 3, true");
        var version = add(sent);
        assertEquals(sent.find().toSet(), archive.graph(version).find().toSet());
        assertEquals(sent.size(), version.statements());
    }

    @Test
    void aSpellingOfTheDatabasesOwnThatWasSentTooStays() {
        Graph sent = evidence("2.50, 2.500, 2.5");
        assertEquals(sent.find().toSet(), archive.graph(add(sent)).find().toSet());
    }

    @Test
    void theDatabaseSpellsNumbersAsValuesSaysThatItDoes() {
        Graph sent = evidence(
                "2.50, 02, 140, 140.0, .5, -0.0, +7, \"007\"^^xsd:int, \"1\"^^xsd:boolean, \"0\"^^xsd:boolean, 1E1,"
                        + " 2.5e-7, \"1\"^^xsd:float, 0.0000001, 1000000000000.5");
        var version = add(sent);
        Set<Triple> stored =
                database.read(() -> database.graph(version.graph()).find().toSet());
        Set<Triple> expected = sent.find()
                .mapWith(triple ->
                        Triple.create(triple.getSubject(), triple.getPredicate(), Values.canonical(triple.getObject())))
                .toSet();
        assertEquals(expected, stored);
    }

    @Test
    void theSameEvidenceInOtherSpellingsIsNoContradictionAndHasTheSameDigest() {
        Graph one = evidence("2.50");
        Graph other = evidence("2.5");
        add(one);
        add(other);
        add(evidence("\"02.500\"^^xsd:decimal"));
        assertEquals(ContentNames.digest(one, ITEM), ContentNames.digest(other, ITEM));
    }

    @Test
    void anotherValueIsAContradictionThatNamesBothDocuments() {
        add(evidence("2.50"));
        var second = add(evidence("2.5"));
        var refusal = assertThrows(StoreRefusal.class, () -> add(evidence("2.51")));
        assertEquals(ServiceRefusal.Code.CONFLICT, refusal.code());
        for (String said : new String[] {"The new document and document 1", "2.51", "2.50", "https://example.org/e1"}) {
            assertTrue(refusal.text().en().contains(said), refusal.text().en());
        }
        var replaced = assertThrows(
                StoreRefusal.class,
                () -> archive.replace("o", second.document(), null, content(evidence("3")), AUTHOR, Instant.EPOCH, ""));
        assertTrue(
                replaced.text().en().contains("Document 2 and document 1"),
                replaced.text().en());
        assertTrue(replaced.text().zh().contains("文档 2 与文档 1"));
    }

    private EvidenceVersion add(Graph graph) {
        return archive.add("o", content(graph), AUTHOR, Instant.EPOCH, null).version();
    }

    private static EvidenceArchive.Content content(Graph graph) {
        return new EvidenceArchive.Content(graph, "0".repeat(64), "text/turtle");
    }

    private static Graph evidence(String values) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX gradus: <https://w3id.org/gradus/core#>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        <https://example.org/e1> a gradus:Evidence ; <https://example.org/value> %s .
                        """.formatted(values), Lang.TURTLE).parse(graph);
        return graph;
    }
}
