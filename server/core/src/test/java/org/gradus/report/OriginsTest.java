package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.assess.Outcome;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Unused;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.PROV;
import org.gradus.report.html.HtmlReport;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                        + "> prov:wasDerivedFrom <" + CELL + "> .\n<urn:example:unused> prov:wasDerivedFrom <" + CELL
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
        assertFalse(turtle.contains(NodeFactory.createURI("urn:example:unused"), from, Node.ANY));
        Graph jsonLd = graph(
                written(results, (all, out) -> new JsonLdReport(all.vocabulary(), "0.0.0").write(all, out)),
                Lang.JSONLD11);
        assertTrue(turtle.isIsomorphicWith(jsonLd));
        assertTrue(written(results, (all, out) -> new HtmlReport(Language.ZH).write(all, out))
                .contains("证据!D7"));
    }

    /** All that the evidence of a file has in rows of its own, each at a cell that is named after it. */
    private static Origins everything(Graph evidence) {
        Graph provenance = GraphFactory.createDefaultGraph();
        Node inapplicable = NodeFactory.createURI(GRADUS.inapplicable);
        Node of = NodeFactory.createURI(GRADUS.ofRequirement);
        var names = ContentNames.names(evidence);
        evidence.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(typed -> {
            Node node = names.getOrDefault(typed.getSubject(), typed.getSubject());
            provenance.add(
                    node,
                    NodeFactory.createURI(PROV.wasDerivedFrom),
                    NodeFactory.createURI(
                            "urn:gradus:file:1#sheet=S" + Integer.toHexString(node.hashCode()) + "&cell=A1"));
        });
        evidence.find(Node.ANY, inapplicable, Node.ANY).forEachRemaining(stated -> {
            Node statement = names.getOrDefault(stated.getObject(), stated.getObject());
            provenance.add(stated.getSubject(), inapplicable, statement);
            evidence.find(stated.getObject(), of, Node.ANY)
                    .forEachRemaining(about -> provenance.add(statement, of, about.getObject()));
        });
        return Origins.of(provenance);
    }

    /** What is not met, does not count, does not apply or is not used is found in the workbook from any report that people read. */
    @ParameterizedTest
    @ValueSource(strings = {"xinghe.ttl", "lanqiao.ttl"})
    void whatIsOpenIsToldWithItsCells(String example) throws IOException {
        Origins origins = everything(new EvidenceLoader()
                .load(List.of(EvidenceSource.file(TestResults.example(example))))
                .graph());
        Results plain = TestResults.of(TestResults.example(example), "t-aiitre-10003", "t-aiitre-10004-2023");
        var results = new Results(plain.explainer(), plain.verdicts(), plain.shared(), plain.version(), origins);
        var expected = new TreeSet<String>();
        for (Verdict verdict : results.verdicts()) {
            verdict.gap()
                    .ifPresent(gap -> gap.improvements()
                            .forEach(each -> each.evidence().forEach(item -> expected.add(place(origins, item)))));
            verdict.requirements().stream()
                    .filter(explanation -> !explanation.finding().unmet().isEmpty())
                    .flatMap(explanation -> explanation.leaves().stream())
                    .flatMap(leaf -> leaf.setAside().stream())
                    .forEach(item -> expected.add(place(origins, item.evidence())));
            verdict.unused().forEach(unused -> {
                if (unused instanceof Unused.OnScale on) {
                    expected.add(place(origins, on.evidence()));
                } else {
                    assertInstanceOf(Unused.Claimed.class, unused);
                }
            });
            for (RequirementFinding finding : verdict.assessment().findings()) {
                if (finding.outcome() == Outcome.INAPPLICABLE) {
                    expected.add(origins.of(
                                    verdict.assessment(), finding.requirement().iri())
                            .orElseThrow()
                            .place());
                }
            }
        }
        assertFalse(expected.isEmpty());
        for (Language language : Language.values()) {
            String text = written(results, (all, out) -> {
                var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                new TextReport(language, false, true).write(all, writer);
                writer.flush();
            });
            String html = written(results, (all, out) -> new HtmlReport(language).write(all, out));
            for (String place : expected) {
                assertTrue(text.contains(place), place);
                assertTrue(html.contains(place), place);
            }
        }
    }

    private static String place(Origins origins, Evidence evidence) {
        return origins.of(evidence).orElseThrow().place();
    }

    @Test
    void ofSeveralFilesEachIsNamed() {
        Origins origins = origins("<urn:gradus:file:1> dcterms:title \"a.xlsx\" .\n"
                + "<urn:example:other> prov:wasDerivedFrom <urn:gradus:file:2#cell=B2> .");
        assertEquals("a.xlsx:证据!D7", origins.cells().get(ITEM).place());
        assertEquals("B2", origins.cells().get("urn:example:other").place());
    }

    @Test
    void evidenceThatCameAsRdfSaysNothing() throws IOException {
        String report = written(results(Origins.NONE), (all, out) -> new JsonReport().write(all, out));
        assertFalse(report.contains("\"origins\""));
    }
}
