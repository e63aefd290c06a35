package org.gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.model.Severity;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ontology keeps its own rules, and every rule bites. */
class OntologyCheckIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Ontology ONTOLOGY = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
    private static final OntologyCheck CHECK = new OntologyCheck(
            ONTOLOGY, TurtleLibrary.of(PROJECT.resolve("shapes")), TurtleLibrary.of(PROJECT.resolve("queries"), ".rq"));

    private static final String SOUND = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            @prefix depth: <https://w3id.org/gradus/depth#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix probe: <https://w3id.org/gradus/probe/t-aiitre-10003/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
            t10003:9.9-a a gradus:Requirement ;
                gradus:clause "9.9" ;
                gradus:level t10003:CL2 ;
                gradus:aspect t10003:data ;
                gradus:modality gradus:Shall ;
                skos:prefLabel "Data"@en , "数据"@zh ;
                skos:definition "Data are captured."@en , "数据得到采集。"@zh ;
                gradus:criterion t10003:9.9-a.1 .
            t10003:9.9-a.1 a gradus:Criterion ; gradus:practice practice:data-acquisition ; gradus:minBreadth breadth:Unit ;
                gradus:saidBy "单元级"@zh .
            t10003:9.9-a gradus:sufficient probe:9.9-a.sufficient ; gradus:insufficient probe:9.9-a.insufficient .
            probe:9.9-a.sufficient a gradus:Probe ; rdfs:label "Readings go into a system."@en , "读数进入系统。"@zh .
            probe:9.9-a.insufficient a gradus:Probe ; rdfs:label "Readings stay on paper."@en , "读数记在纸上。"@zh .
            breadth:Site a gradus:Breadth ; gradus:rank 2 ; skos:inScheme <https://w3id.org/gradus/breadth> ;
                skos:prefLabel "site"@en , "厂区"@zh ; skos:definition "One site."@en , "一个厂区。"@zh ;
                gradus:plainly "one of our sites"@en , "一个厂区"@zh .
            """;

    @Test
    void theOntologyKeepsItsOwnRules() {
        Graph whole = GraphFactory.createDefaultGraph();
        ONTOLOGY.files().forEach(file -> ONTOLOGY.graph(file).find().forEachRemaining(whole::add));
        assertTrue(whole.size() > 3000, "the ontology is there");
        var broken = CHECK.check(whole).stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .map(finding -> finding.text().en())
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void aSoundRequirementPasses() {
        assertEquals(List.of(), CHECK.check(graph(SOUND)));
    }

    @Test
    void aBoundMayRestOnAGroundThatHolds() {
        assertEquals(
                List.of(),
                CHECK.check(graph(SOUND.replace("gradus:saidBy \"单元级\"@zh", "gradus:restsOn gradus:NamedParts"))));
        String next = SOUND.replace("gradus:level t10003:CL2", "gradus:level t10003:CL3")
                .replace("gradus:saidBy \"单元级\"@zh", "gradus:restsOn gradus:EarlierLevel");
        assertEquals(List.of(), CHECK.check(graph(next)), "5.2.2 a bounds the same practice at the level before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gradus:clause \"9.9\" ; || gradus:clause",
                "gradus:level t10003:CL2 | gradus:level t10003:CL9 | gradus:level",
                "gradus:aspect t10003:data | gradus:aspect t10003:date | gradus:aspect",
                "gradus:Shall | gradus:Must | gradus:modality",
                ", \"数据\"@zh || skos:prefLabel",
                ", \"数据得到采集。\"@zh || skos:definition",
                "practice:data-acquisition | practice:data-aquisition | gradus:practice",
                "breadth:Unit | depth:DigitalIntegration | gradus:minBreadth",
                "gradus:practice practice:data-acquisition ; || exactly one of",
                "gradus:plainly \"one of our sites\"@en , | gradus:plainly | gradus:plainly",
                "gradus/breadth> ; | gradus/reach> ; | gradus:asksPlainly",
                "t10003:9.9-a.1 a gradus:Criterion | t10003:9.9-a.2 a gradus:Criterion | gradus:criterion",
                "gradus:saidBy \"单元级\"@zh | gradus:restsOn gradus:EarlierLevel | neither a word nor a ground",
                "gradus:saidBy \"单元级\"@zh | gradus:restsOn gradus:LevelFloor | neither a word nor a ground",
                "gradus:saidBy \"单元级\"@zh | gradus:restsOn gradus:NamedMeans | neither a word nor a ground"
            })
    void aFaultIsNamed(String sound, String faulty, String named) {
        String text = SOUND.replace(sound, faulty == null ? "" : faulty);
        assertTrue(!text.equals(SOUND), "the fault was put in");
        var findings = CHECK.check(graph(text));
        assertTrue(findings.stream().anyMatch(finding -> finding.text().en().contains(named)), findings::toString);
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    /** Beside each query stands a file that breaks it. */
    @TestFactory
    Stream<DynamicTest> everyQueryFindsWhatBreaksIt() {
        return CHECK.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    Path file = Path.of("src/test/resources/org/gradus/check").resolve(rule.name() + ".fail.ttl");
                    Graph faulty = graph(Files.readString(file));
                    var findings = rule.findings(CHECK.context(faulty)).stream()
                            .filter(finding -> faulty.contains(finding.focus(), Node.ANY, Node.ANY))
                            .toList();
                    assertEquals(1, findings.size(), findings::toString);
                    assertEquals(rule.severity(), findings.get(0).severity());
                    assertTrue(findings.get(0).text().zh().matches("(?s).*\\p{IsHan}.*"));
                }));
    }
}
