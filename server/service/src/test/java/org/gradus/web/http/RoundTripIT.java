package org.gradus.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.rdf.Namespaces;
import org.gradus.store.Author;
import org.gradus.store.Database;
import org.gradus.store.EvidenceArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every document that is accepted is kept as it was sent, and comes back the same from each form in which it is given out,
 * or the form says that it cannot say it.
 */
class RoundTripIT {
    private static final Path SPECIMENS = Path.of("../core/src/test/resources/org/gradus/evidence/specimens");
    private static final Path EXAMPLES = Path.of("../../examples");
    private static final int GENERATED = 60;

    @TempDir
    static Path folder;

    private static Database database;
    private static EvidenceArchive archive;

    @BeforeAll
    static void open() {
        database = Database.open(folder.resolve("store"));
        archive = new EvidenceArchive(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> specimens() throws IOException {
        try (Stream<Path> files = Files.walk(SPECIMENS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pass-")).sorted().toList().stream()
                    .map(file -> dynamicTest(SPECIMENS.relativize(file).toString(), () -> examine(read(file))));
        }
    }

    @TestFactory
    Stream<DynamicTest> samples() {
        return Stream.of("xinghe.jsonld", "lanqiao.ttl", "baihe.ttl")
                .map(name -> dynamicTest(name, () -> examine(read(EXAMPLES.resolve(name)))));
    }

    @TestFactory
    Stream<DynamicTest> generated() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(GENERATED)
                .map(seed -> dynamicTest("seed " + seed, () -> {
                    Graph made = RandomEvidence.of(seed);
                    Graph read = read(bytes(made), Negotiation.N_TRIPLES);
                    assertSame(made, read, "as sent");
                    examine(read);
                }));
    }

    @Test
    void anXmlNameIsFoundInMostPropertiesAndNotInOthers() throws IOException {
        Path file = SPECIMENS.resolve("terms/pass-own-property-of-digits.ttl");
        Graph graph = read(file);
        var refusal = assertThrows(ProblemException.class, () -> RdfResponse.represent(graph, Negotiation.RDF_XML));
        assertEquals(406, refusal.problem().status());
        assertTrue(refusal.problem().detail().en().contains("<https://erp.acme.example/field/0042>"));
        assertTrue(refusal.problem().detail().zh().contains("<https://erp.acme.example/field/0042>"));
        assertTrue(refusal.problem().detail().en().contains(Negotiation.TURTLE));
    }

    @Test
    void aUuidIsNotSplitIntoANamespaceAndAName() throws IOException {
        Graph graph = read(SPECIMENS.resolve("terms/pass-own-property-of-uuid.ttl"));
        var refusal = assertThrows(ProblemException.class, () -> RdfResponse.represent(graph, Negotiation.RDF_XML));
        assertEquals(406, refusal.problem().status());
        assertTrue(refusal.problem().detail().en().contains("<urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2>"));
    }

    private static void examine(Graph sent) {
        Graph named = ContentNames.named(sent);
        var content = new EvidenceArchive.Content(named, "0".repeat(64), Negotiation.TURTLE);
        var author = new Author("test", "organisation");
        var kept = archive.add("o" + System.nanoTime(), content, author, Instant.EPOCH, null);
        Graph there = GraphMemFactory.createDefaultGraphSameTerm();
        archive.graph(kept.version()).find().forEachRemaining(there::add);
        assertEquals(named.find().toSet(), there.find().toSet(), "as kept");
        there.getPrefixMapping().setNsPrefixes(Namespaces.prefixes());
        for (String form : Negotiation.BULKY_RDF) {
            if (!form.equals(Negotiation.RDF_XML) || XmlNames.unsayable(there).isEmpty()) {
                assertSame(named, read(RdfResponse.represent(there, form).bytes(), form), form);
            }
        }
    }

    private static void assertSame(Graph one, Graph other, String where) {
        assertTrue(
                one.isIsomorphicWith(other),
                () -> where + ": lost "
                        + one.find().filterDrop(other::contains).toList() + ", come "
                        + other.find().filterDrop(one::contains).toList());
    }

    private static Graph read(Path file) {
        return accepted(new EvidenceLoader().load(List.of(EvidenceSource.file(file))));
    }

    private static Graph read(byte[] bytes, String form) {
        return accepted(EvidenceLoader.ofStrangers(1 << 26).load(List.of(EvidenceSource.request(bytes, form))));
    }

    private static Graph accepted(Submission submission) {
        assertEquals(List.of(), submission.problems());
        return submission.graph();
    }

    private static byte[] bytes(Graph graph) {
        var bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.NTRIPLES_UTF8).output(bytes);
        return bytes.toByteArray();
    }
}
