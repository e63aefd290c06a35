package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.Submission;
import org.gradus.sample.SampleRun;
import org.gradus.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What goes out in a workbook comes back the same. */
class RoundTripIT {
    @TestFactory
    Stream<DynamicTest> everySampleComesBackTheSame() throws IOException {
        try (Stream<Path> files = Files.list(TestBooks.EXAMPLES)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> Stream.of(Language.values())
                            .map(language -> DynamicTest.dynamicTest(
                                    file.getFileName() + " " + language.tag(),
                                    () -> assertSame(TestBooks.graph(file), language))));
        }
    }

    @Test
    void generatedOrganisationsComeBackTheSame(@TempDir Path folder) throws IOException {
        Path sample = folder.resolve("sample");
        new SampleRun(Standards.published(), "t-aiitre-10003", LocalDate.of(2026, 6, 30), 7)
                .write(12, 1, sample, List.of(), done -> {});
        try (Stream<Path> files = Files.walk(sample)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
            assertEquals(12, all.size());
            for (Path file : all) {
                assertSame(TestBooks.graph(file), file.hashCode() % 2 == 0 ? Language.ZH : Language.EN);
            }
        }
    }

    @Test
    void whatHasNoColumnComesBackToo() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ODD, Lang.TURTLE).parse(graph);
        assertSame(graph, Language.ZH);
        assertSame(graph, Language.EN);
    }

    private static final String ODD = """
            @prefix ex: <https://example.org/> .
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            ex:a a gradus:Organisation ; rdfs:label "同名"@zh , "A"@en , "A"@fr ; gradus:inGroup ex:g , ex:h .
            ex:b a gradus:Capability , ex:Other ; rdfs:label "同名"@zh ; gradus:ofOrganisation ex:a ; gradus:view gradus:ObjectView , gradus:ProcessView ;
              practice:data-acquisition ex:e1 , [ a gradus:Evidence ; gradus:status gradus:Accepted ;
                dcterms:issued "2026-05-01"^^xsd:date ; dcterms:source "工单_x000D_日志" , "  blank  " , ex:doc , "two\\nlines" ;
                gradus:measurement [ a gradus:Measurement ; gradus:unit "CNY" , "元"@zh ; gradus:baseline 120.50 ; gradus:achieved 007 ; gradus:target "5"^^xsd:decimal ] ] ;
              practice:data-backup ex:e1 ;
              gradus:inapplicable [ a gradus:Inapplicability ; gradus:ofRequirement ex:none ; gradus:justification "x"@zh-Hant ] .
            ex:e1 a gradus:Evidence ; gradus:breadth breadth:Unit , breadth:Point ; gradus:figure 1e3 , 12345678901234567890 ;
              gradus:validUntil "2026-05-01+08:00"^^xsd:date ; dcterms:issued "1899-01-01"^^xsd:date ; rdfs:label "=SUM(A1)"@zh , "\\t"@en ;
              skos:note "" , "\\u000D\\U0001F600 x" , true , [ ex:p [ ex:q ( 1 2 ) ] ] .
            [] ex:lonely "_x0041_"@en .
            """;

    @Test
    void aTextLongerThanACellComesBack() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ODD.replace("\"x\"@zh-Hant", '"' + "长 text. ".repeat(9000) + '"'), Lang.TURTLE)
                .parse(graph);
        assertSame(graph, Language.EN);
    }

    private static void assertSame(Graph graph, Language language) {
        Submission back = TestBooks.read(TestBooks.evidence(graph, language));
        assertEquals(List.of(), back.problems());
        assertEquals(List.of(), back.sheets().faults());
        assertTrue(
                graph.isIsomorphicWith(back.graph()),
                () -> "lost " + less(graph, back.graph()) + " new " + less(back.graph(), graph));
        assertEquals(List.of(), back.sheets().readOtherwise());
    }

    private static List<Triple> less(Graph one, Graph other) {
        return one.find().toList().stream()
                .filter(triple ->
                        !triple.getSubject().isBlank() && !triple.getObject().isBlank() && !other.contains(triple))
                .limit(10)
                .toList();
    }
}
