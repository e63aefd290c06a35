package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.TestEvidence;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.rdf.GRADUS;
import org.gradus.report.html.HtmlReport;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an organisation says of itself, its objectives and what nothing reads stand in every report. */
class NotesTest {
    private static final String EX = "https://example.org/";
    private static final Results RESULTS = TestResults.of(TestResults.resource("said.ttl"), "t-aiitre-10003");

    @Test
    void theEvidenceIsWellFormed() {
        var read = new EvidenceLoader().load(List.of(EvidenceSource.file(TestResults.resource("said.ttl"))));
        assertEquals(List.of(), TestEvidence.check(read));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void peopleAreToldInBothLanguages(Language language) throws IOException {
        var text = new StringBuilder();
        new TextReport(language, false, true).write(RESULTS, text);
        var out = new ByteArrayOutputStream();
        new HtmlReport(language).write(RESULTS, out);
        var said = language == Language.EN
                ? List.of(
                        "Said by the organisation itself",
                        "Data acquisition: the organisation says it is not done",
                        "lacking the second plant",
                        "its figure is to follow",
                        "unit cost (Cost account): 101 CNY in the period to 2026-03-31, target 100 CNY by 2026-06-01: missed",
                        "driver is stated, and no requirement asks for it")
                : List.of(
                        "组织自述",
                        "组织自述未开展",
                        "尚缺：第二工厂",
                        "数值待补",
                        "截至 2026-03-31 的周期为 101 CNY，目标 100 CNY（期限 2026-06-01）：未达成",
                        "填写了驱动力，而没有任何要求读取");
        for (String each : said) {
            assertTrue(text.toString().contains(each), () -> each + " in " + text);
            assertTrue(out.toString(StandardCharsets.UTF_8).contains(each), each);
        }
        assertFalse(text.toString().contains("Shown, but does not count"), "nothing of this was shown");
    }

    @Test
    void programsAreToldInJson() throws IOException {
        var out = new ByteArrayOutputStream();
        new JsonReport().write(RESULTS, out);
        JsonObject assessment = JsonParser.parseString(out.toString(StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("assessments")
                .get(0)
                .getAsJsonObject();
        assertEquals(
                List.of("not-done", "partly-done", "figure-to-follow").stream()
                        .sorted()
                        .toList(),
                assessment.getAsJsonArray("claims").asList().stream()
                        .map(claim -> claim.getAsJsonObject().get("claim").getAsString())
                        .sorted()
                        .toList());
        JsonObject objective = assessment.getAsJsonArray("objectives").get(0).getAsJsonObject();
        assertEquals("missed", objective.get("state").getAsString());
        assertEquals(
                "https://w3id.org/gradus/indicator/unit-cost",
                objective.get("ofIndicator").getAsString());
        assertEquals(
                EX + "cost",
                assessment
                        .getAsJsonArray("unused")
                        .get(0)
                        .getAsJsonObject()
                        .get("about")
                        .getAsString());
        assertEquals(0, assessment.getAsJsonArray("setAside").size());
    }

    @Test
    void storesAreToldInRdfAndThePublicIsNot() throws IOException {
        Graph graph = RdfReportTest.parse(RdfReportTest.turtle(RESULTS), Lang.TURTLE);
        assertTrue(graph.contains(Node.ANY, iri(GRADUS.claimedIn), iri(EX + "no")));
        assertTrue(graph.contains(Node.ANY, iri(GRADUS.unused), iri(EX + "cost")));
        assertTrue(graph.contains(Node.ANY, iri(GRADUS.objectiveState), iri(GRADUS.MissedObjective)));
        Graph stored = GraphFactory.createDefaultGraph();
        new GraphReport(TestResults.ONTOLOGY.vocabulary(), "0.0.0")
                .add(RESULTS.verdicts().get(0), stored);
        assertTrue(stored.contains(Node.ANY, iri(GRADUS.ofIndicator), Node.ANY));
        Graph published = GraphReport.published(stored);
        for (String hidden : List.of(GRADUS.claimedIn, GRADUS.unused, GRADUS.objectiveFinding, GRADUS.ofIndicator)) {
            assertFalse(published.contains(Node.ANY, iri(hidden), Node.ANY), hidden);
        }
        assertFalse(published.contains(Node.ANY, Node.ANY, iri(GRADUS.ObjectiveFinding)));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
