package org.gradus.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.report.ProgressReport;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;

/** How far an organisation has got with the process of the 2020 handbook. */
class ProgressTest {
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final ImplementationProcess PROCESS = ImplementationProcess.handbook(
            new Ontology(TurtleLibrary.of(Path.of("../..").resolve("ontology"))));

    @Test
    void theHandbookHasEightStagesAndTheLastTwoAreTheirOwnActivities() {
        assertEquals(8, PROCESS.stages().size());
        assertEquals(29, PROCESS.activities().count());
        assertEquals(
                PROCESS.stages().get(7).iri(),
                PROCESS.stages().get(7).activities().get(0).iri());
    }

    @Test
    void theSampleStandsAtPlanningItsCapabilities() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("../..", "examples", "baihe-progress.ttl").toString())
                .parse(graph);
        var organisation = read(graph, DATE).organisations().get(0);
        assertEquals(4, organisation.stands(PROCESS).orElseThrow().rank());
        assertEquals(Progress.DONE, organisation.of(PROCESS.stages().get(2)));
        assertEquals(2, organisation.done(PROCESS.stages().get(3)));
    }

    @Test
    void ofTwoStatementsTheLaterCountsAndWhatIsStatedAfterTheDateDoesNot() {
        Graph graph = turtle("""
                ex:o gradus:progressOn
                  [ gradus:activity hb2020:stage-1-1 ; gradus:progress gradus:Done ; dcterms:date "2026-05-01"^^xsd:date ] ,
                  [ gradus:activity hb2020:stage-1-1 ; gradus:progress gradus:UnderWay ; dcterms:date "2026-04-01"^^xsd:date ] .
                """);
        Activity first = PROCESS.stages().get(0).activities().get(0);
        assertEquals(Progress.DONE, read(graph, DATE).organisations().get(0).of(first));
        assertEquals(
                Progress.UNDER_WAY,
                read(graph, LocalDate.of(2026, 4, 15)).organisations().get(0).of(first));
        assertEquals(
                Progress.NOT_BEGUN,
                read(graph, LocalDate.of(2026, 3, 1)).organisations().get(0).of(first));
    }

    @Test
    void whatIsAskedWhereNecessaryMayBeStatedAsNotNeeded() throws IOException {
        String sample = Files.readString(Path.of("../..", "examples", "baihe-progress.ttl"));
        String without = sample.replaceFirst(
                "(?s)\\[\\s+a gradus:ActivityProgress ;\\s+gradus:activity hb2020:stage-1-1 ;.*?] ,", "");
        assertEquals(1, standsAt(without), "nothing is said of the consulting body");
        String needless = without.replaceFirst(
                "gradus:progressOn",
                "gradus:progressOn [ gradus:activity hb2020:stage-1-1 ; gradus:progress gradus:NotNeeded ; gradus:justification"
                        + " \"Own staff has done it twice.\"@en , \"本单位人员已两次实施。\"@zh ; dcterms:date"
                        + " \"2025-09-08\"^^xsd:date ] ,");
        assertEquals(4, standsAt(needless));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(needless, Lang.TURTLE).parse(graph);
        var organisation = read(graph, DATE).organisations().get(0);
        Stage first = PROCESS.stages().get(0);
        assertEquals(Progress.DONE, organisation.of(first));
        assertEquals(3, organisation.done(first));
        assertEquals(3, organisation.asked(first));
        var out = new StringWriter();
        new ProgressReport(PROCESS, Language.EN).write(organisation, new PrintWriter(out, true));
        assertTrue(out.toString().contains("not needed: Own staff has done it twice."), out.toString());
    }

    private static int standsAt(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        var reading = read(graph, DATE);
        assertEquals(List.of(), reading.problems());
        return reading.organisations().get(0).stands(PROCESS).orElseThrow().rank();
    }

    @Test
    void onlyWhatIsAskedWhereNecessaryIsNotNeededAndOnlyWithAReason() {
        var reading = read(turtle("""
                        ex:o gradus:progressOn
                          [ gradus:activity hb2020:stage-1-1 ; gradus:progress gradus:NotNeeded ; dcterms:date "2026-05-01"^^xsd:date ] ,
                          [ gradus:activity hb2020:stage-1-2 ; gradus:progress gradus:NotNeeded ; gradus:justification "no time" ;
                            dcterms:date "2026-05-01"^^xsd:date ] .
                        """), DATE);
        assertEquals(2, reading.problems().size());
        String all = reading.problems().toString();
        assertTrue(all.contains("gradus:justification") && all.contains("where necessary"), all);
    }

    @Test
    void whatCannotBeReadIsToldWithItsMend() {
        var reading = read(turtle("""
                        ex:o gradus:progressOn
                          [ gradus:activity hb2020:stage-1-9 ; gradus:progress gradus:Done ; dcterms:date "2026-05-01"^^xsd:date ] ,
                          [ gradus:activity hb2020:stage-1-2 ; gradus:progress gradus:Finished ; dcterms:date "2026-05-01"^^xsd:date ] ,
                          [ gradus:activity hb2020:stage-1-3 ; gradus:progress gradus:Done ; dcterms:date "May" ] .
                        """), DATE);
        assertEquals(3, reading.problems().size());
        var all = reading.problems().toString();
        assertTrue(all.contains("stage-1-9") && all.contains("gradus:UnderWay") && all.contains("xsd:date"), all);
        assertEquals(
                1, read(turtle("ex:o a gradus:Organisation ."), DATE).problems().size());
    }

    private static ProgressReader.Reading read(Graph graph, LocalDate date) {
        return new ProgressReader(PROCESS).read(graph, date);
    }

    private static Graph turtle(String body) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        @prefix dcterms: <http://purl.org/dc/terms/> .
                        @prefix ex: <https://example.org/> .
                        @prefix gradus: <https://w3id.org/gradus/core#> .
                        @prefix hb2020: <https://w3id.org/gradus/handbook-2020/> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                        """ + body, Lang.TURTLE).parse(graph);
        return graph;
    }
}
