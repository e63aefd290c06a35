package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.rdf.PROV;
import org.gradus.report.html.HtmlReport;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;

/** Evidence that was read from a workbook is found there again from a report. */
class OriginsTest {
    private static final String ITEM = "https://lanqiao.example/id/lanqiao-130";
    private static final String CELL = "urn:gradus:file:1#sheet=%E8%AF%81%E6%8D%AE&cell=D7";

    private static Graph graph(String turtle, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, lang).parse(graph);
        return graph;
    }

    private static Origins origins(String more) {
        return Origins.of(graph(
                "@prefix prov: <http://www.w3.org/ns/prov#> .\n@prefix dcterms: <http://purl.org/dc/terms/> .\n<" + ITEM
                        + "> prov:wasDerivedFrom <" + CELL + "> .\n<urn:x:unused> prov:wasDerivedFrom <" + CELL
                        + "> .\n"
                        + more,
                Lang.TURTLE));
    }

    private static Results results(Origins origins) {
        Results plain = TestResults.of(TestResults.example("lanqiao.ttl"), "t-aiitre-10004-2023");
        return new Results(plain.explainer(), plain.verdicts(), plain.shared(), plain.version(), origins);
    }

    /** Writes a report. */
    private interface Writer {
        void write(Results results, ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Results results, Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(results, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyReportSaysTheCell() throws IOException {
        Results results = results(origins(""));
        var json = JsonParser.parseString(written(results, (all, out) -> new JsonReport().write(all, out)))
                .getAsJsonObject()
                .getAsJsonArray("origins");
        assertEquals(1, json.size());
        assertEquals(ITEM, json.get(0).getAsJsonObject().get("evidence").getAsString());
        assertEquals("证据!D7", json.get(0).getAsJsonObject().get("cell").getAsString());
        Graph turtle = graph(
                written(results, (all, out) -> new TurtleReport(all.vocabulary(), "0.0.0").write(all, out)),
                Lang.TURTLE);
        Node from = NodeFactory.createURI(PROV.wasDerivedFrom);
        assertTrue(turtle.contains(NodeFactory.createURI(ITEM), from, NodeFactory.createURI(CELL)));
        assertFalse(turtle.contains(NodeFactory.createURI("urn:x:unused"), from, Node.ANY));
        Graph jsonLd = graph(
                written(results, (all, out) -> new JsonLdReport(all.vocabulary(), "0.0.0").write(all, out)),
                Lang.JSONLD11);
        assertTrue(turtle.isIsomorphicWith(jsonLd));
        assertTrue(written(results, (all, out) -> new HtmlReport(Language.ZH).write(all, out))
                .contains("证据!D7"));
    }

    @Test
    void ofSeveralFilesEachIsNamed() {
        Origins origins = origins("<urn:gradus:file:1> dcterms:title \"a.xlsx\" .\n"
                + "<urn:x:other> prov:wasDerivedFrom <urn:gradus:file:2#cell=B2> .");
        assertEquals("a.xlsx:证据!D7", origins.cells().get(ITEM).place());
        assertEquals("B2", origins.cells().get("urn:x:other").place());
    }

    @Test
    void evidenceThatCameAsRdfSaysNothing() throws IOException {
        String report = written(results(Origins.NONE), (all, out) -> new JsonReport().write(all, out));
        assertFalse(report.contains("\"origins\""));
    }
}
