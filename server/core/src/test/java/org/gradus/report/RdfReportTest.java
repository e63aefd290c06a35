package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.EARL;
import org.gradus.assess.Explanation;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.io.Utf8;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The RDF report: deterministic, the same in both syntaxes, and in the project's own terms. */
class RdfReportTest {
    private static final String[] MODELS = {"t-aiitre-10003", "t-aiitre-10004-2023"};

    static Stream<Path> evidence() {
        return Stream.of(
                TestResults.example("xinghe.ttl"),
                TestResults.example("lanqiao.ttl"),
                TestResults.resource("hostile-labels.ttl"));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void theSameEvidenceGivesTheSameBytesAtEveryReading(Path file) throws IOException {
        assertEquals(turtle(TestResults.of(file, MODELS)), turtle(TestResults.of(file, MODELS)));
        assertEquals(jsonLd(TestResults.of(file, MODELS)), jsonLd(TestResults.of(file, MODELS)));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void turtleAndJsonLdHoldTheSameGraph(Path file) throws IOException {
        // Comparing graphs takes long where there are many blank nodes: one assessment has a thousand.
        var one = TestResults.of(file, MODELS).verdicts().get(0).assessment();
        var results = TestResults.of(List.of(one));
        Graph turtle = parse(turtle(results), Lang.TURTLE);
        Graph jsonLd = parse(jsonLd(results), Lang.JSONLD11);
        assertTrue(turtle.size() > 1000, () -> "only " + turtle.size() + " triples");
        assertTrue(turtle.isIsomorphicWith(jsonLd));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void everyRequirementHasExactlyOneOutcomeAndFailuresSayWhatTheyLack(Path file) throws IOException {
        var results = TestResults.of(file, MODELS);
        Graph graph = parse(turtle(results), Lang.TURTLE);
        long findings =
                results.verdicts().stream().flatMap(Verdict::explanations).count();
        assertEquals(findings, count(graph, EARL.outcome.getURI(), Node.ANY));
        long open = results.verdicts().stream()
                .flatMap(Verdict::explanations)
                .map(Explanation::finding)
                .filter(finding -> !finding.outcome().isFavourable())
                .mapToInt(finding -> finding.unmet().size())
                .sum();
        assertEquals(open, count(graph, GRADUS.unmet, Node.ANY));
        graph.find(Node.ANY, NodeFactory.createURI(GRADUS.unmet), Node.ANY)
                .forEach(triple ->
                        assertTrue(graph.contains(triple.getSubject(), NodeFactory.createURI(GRADUS.lacks), Node.ANY)));
    }

    @Test
    void evidenceDecidesOnlyRequirementsThatAreMet() throws IOException {
        Graph graph = parse(turtle(TestResults.of(TestResults.example("xinghe.ttl"), MODELS)), Lang.TURTLE);
        graph.find(Node.ANY, NodeFactory.createURI(GRADUS.decidedBy), Node.ANY)
                .forEach(triple -> assertEquals(
                        0,
                        graph.find(triple.getSubject(), NodeFactory.createURI(GRADUS.unmet), Node.ANY)
                                .toList()
                                .size()));
    }

    @Test
    void everyTermOfGradusIsDeclaredInTheCoreVocabulary() throws IOException {
        Graph core = TestResults.ONTOLOGY.core();
        Graph graph = parse(turtle(TestResults.of(TestResults.example("lanqiao.ttl"), MODELS)), Lang.TURTLE);
        Set<Node> undeclared = graph.stream()
                .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(Namespaces.CORE))
                .filter(node -> !core.contains(node, Node.ANY, Node.ANY))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), undeclared);
    }

    @Test
    void evidenceWithoutAnIriKeepsItsNameFromReadingToReading() throws IOException {
        String turtle = turtle(TestResults.of(TestResults.resource("hostile-labels.ttl"), MODELS));
        assertTrue(turtle.contains("gradus:nearest <urn:gradus:evidence:"), "blank nodes are named");
        assertFalse(turtle.contains("_:"), "and none is left");
    }

    @Test
    void lessEvidenceOnTheSameDayIsAnotherAssessment() {
        Dossier all = TestResults.dossiers(TestResults.example("lanqiao.ttl")).get(0);
        var shown = new HashMap<String, List<Dossier.Showing>>();
        all.shown().forEach((subject, items) -> shown.put(subject, items.subList(1, items.size())));
        var less = new Dossier(all.organisation(), all.subjects(), shown, all.inapplicabilities());
        assertEquals(name(all), name(all));
        assertNotEquals(name(all), name(less));
    }

    private static String name(Dossier dossier) {
        var assessment = TestResults.assessor("t-aiitre-10004-2023")
                .assess(dossier, TestResults.DATE)
                .get(0);
        return new RdfReport(TestResults.ONTOLOGY.vocabulary(), "test").namespace(assessment);
    }

    @Test
    void iriThatLooksPrefixedInJsonLdStaysWhatItIs() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new com.google.gson.stream.JsonWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
        var context = new ReportContext(List.of());
        writer.beginObject();
        context.write(writer);
        writer.name("@id").value("https://e.example/s");
        writer.name("gradus:decidedBy");
        context.reference("sh:trick", writer);
        writer.endObject();
        writer.flush();
        Graph graph = parse(out.toString(StandardCharsets.UTF_8), Lang.JSONLD11);
        assertTrue(graph.contains(Node.ANY, Node.ANY, NodeFactory.createURI("sh:trick")), graph.toString());
    }

    @Test
    void turtleCannotBeBrokenOutOf() {
        var text = new TurtleText(Map.of(), null, new Remembered<>(0));
        var turtle = new Utf8(8).append("<https://e.example/s> <https://e.example/p> ");
        text.string("a\"@en . <urn:x> <urn:y> \"\\\n\r\t\u0007", turtle);
        Graph graph = parse(text(turtle) + " .", Lang.TURTLE);
        assertEquals(1, graph.size());
        var iri = new Utf8(8);
        text.iri("https://e.example/> . <urn:x", iri);
        assertEquals("<https://e.example/\\u003E\\u0020.\\u0020\\u003Curn:x>", text(iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "数字化转型 é", "\uD83D\uDE00 beyond the basic plane", "a lone \uD83D surrogate"})
    void textIsGatheredAsTheCharactersThatItHas(String text) {
        assertArrayEquals(
                (text + text).getBytes(StandardCharsets.UTF_8),
                new Utf8(1).append(text).append(text).toBytes());
    }

    private static String text(Utf8 turtle) {
        return new String(turtle.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatAReportRemembersOfOthersChangesNoByte() throws IOException {
        var kept = new TurtleReport(TestResults.ONTOLOGY.vocabulary(), "0.0.0");
        for (Path file : evidence().toList()) {
            var out = new ByteArrayOutputStream();
            kept.write(TestResults.of(file, MODELS), out);
            assertEquals(turtle(TestResults.of(file, MODELS)), out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void evidenceNamedLikeATermOfAnotherModelBorrowsNoPrefixFromThatModelsReport() throws IOException {
        Dossier dossier =
                TestResults.dossiers(TestResults.example("lanqiao.ttl")).get(0);
        String foreign = TestResults.ONTOLOGY.model("ms-2014").namespace();
        var shown = new HashMap<String, List<Dossier.Showing>>();
        dossier.shown()
                .forEach((subject, items) -> shown.put(
                        subject,
                        items.stream().map(item -> renamed(item, foreign)).toList()));
        var named = new Dossier(dossier.organisation(), dossier.subjects(), shown, dossier.inapplicabilities());
        var report = new TurtleReport(TestResults.ONTOLOGY.vocabulary(), "0.0.0");
        var out = new ByteArrayOutputStream();
        report.prefixes(out);
        report.write(verdict("ms-2014", named), new ByteArrayOutputStream());
        report.write(verdict("t-aiitre-10004-2023", named), out);
        Graph graph = parse(out.toString(StandardCharsets.UTF_8), Lang.TURTLE);
        assertTrue(graph.stream()
                .anyMatch(triple -> triple.getObject().isURI()
                        && triple.getObject().getURI().startsWith(foreign)));
    }

    private static Verdict verdict(String model, Dossier dossier) {
        return TestResults.EXPLAINER.explain(
                TestResults.assessor(model).assess(dossier, TestResults.DATE).get(0));
    }

    private static Dossier.Showing renamed(Dossier.Showing showing, String namespace) {
        Evidence of = showing.evidence();
        return new Dossier.Showing(
                showing.practice(),
                new Evidence(
                        namespace + of.id().replaceAll("[^a-z0-9]", ""),
                        of.stated(),
                        of.status(),
                        of.issued(),
                        of.validUntil(),
                        of.label(),
                        of.source(),
                        of.measurements()));
    }

    private static int count(Graph graph, String property, Node value) {
        return graph.find(Node.ANY, NodeFactory.createURI(property), value)
                .toList()
                .size();
    }

    static String turtle(Results results) throws IOException {
        var out = new ByteArrayOutputStream();
        new TurtleReport(results.vocabulary(), results.version()).write(results, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String jsonLd(Results results) throws IOException {
        var out = new ByteArrayOutputStream();
        new JsonLdReport(results.vocabulary(), results.version()).write(results, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Graph parse(String text, Lang syntax) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(syntax)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        return graph;
    }
}
