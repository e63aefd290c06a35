package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;

/** Evidence in other languages than the product's: each reader is shown something, and nothing changes its language. */
class LanguagesTest {
    private static final Results RESULTS = TestResults.of(TestResults.resource("many-languages.ttl"), "t-aiitre-10003");

    @Test
    void aReaderOfChineseIsShownSimplifiedChineseAndOneOfEnglishWhatHasNoLanguage() {
        assertEquals(
                Set.of(new Text("QC", "质量管控")),
                RESULTS.assessments().stream()
                        .map(assessment -> assessment.subject().label().shown())
                        .collect(Collectors.toSet()));
    }

    @Test
    void publishedNamesKeepTheirLanguages() {
        Graph graph = GraphFactory.createDefaultGraph();
        var report = new GraphReport(RESULTS.vocabulary(), RESULTS.version());
        RESULTS.assessments().forEach(assessment -> report.add(assessment, graph));
        assertEquals(
                Set.of(
                        NodeFactory.createLiteralLang("Qualitätslenkung", "de"),
                        NodeFactory.createLiteralLang("品質管理", "ja"),
                        NodeFactory.createLiteralLang("质量管控", "zh-Hans"),
                        NodeFactory.createLiteralLang("品質管控", "zh-Hant"),
                        NodeFactory.createLiteralString("QC")),
                values(GraphReport.published(graph), Namespaces.RDFS + "label", "https://e.example/qc"));
    }

    @Test
    void aReasonInGermanStaysGermanInEverySyntax() throws IOException {
        for (Graph graph : List.of(
                RdfReportTest.parse(RdfReportTest.turtle(RESULTS), Lang.TURTLE),
                RdfReportTest.parse(RdfReportTest.jsonLd(RESULTS), Lang.JSONLD11))) {
            assertEquals(
                    Set.of(NodeFactory.createLiteralLang("Die Abteilung hat keine eigenen Anlagen.", "de")),
                    values(graph, Namespaces.CORE + "justification", null));
        }
    }

    @Test
    void aReasonInGermanIsShownToEveryReader() throws IOException {
        for (Language language : Language.values()) {
            var out = new StringBuilder();
            new TextReport(language, false, true).write(RESULTS, out);
            assertTrue(out.toString().contains("Die Abteilung hat keine eigenen Anlagen."));
        }
    }

    private static Set<Node> values(Graph graph, String property, String subject) {
        return graph.find(
                        subject == null ? Node.ANY : NodeFactory.createURI(subject),
                        NodeFactory.createURI(property),
                        Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
    }
}
