package org.gradus.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
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
