package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.text.Language;
import org.gradus.workbook.read.WorkbookForm;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.CsvWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Evidence as tables: a file for each sheet, which say together what was said, and which no spreadsheet takes for formulas. */
class TablesTest {
    @TestFactory
    Stream<DynamicTest> everySampleComesBackTheSame() throws IOException {
        try (Stream<Path> files = Files.list(TestBooks.EXAMPLES)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> Stream.of(Language.values())
                            .map(language -> DynamicTest.dynamicTest(file.getFileName() + " " + language.tag(), () -> {
                                Graph graph = ContentNames.named(TestBooks.graph(file));
                                Submission back = read(tables(graph, language));
                                assertEquals(List.of(), back.problems());
                                assertEquals(List.of(), back.sheets().faults());
                                assertTrue(graph.isIsomorphicWith(back.graph()));
                            })));
        }
    }

    @Test
    void noTextIsTakenForAFormula() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                @prefix ex: <https://example.org/> .
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix practice: <https://w3id.org/gradus/practice/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                ex:a a gradus:Organisation ; rdfs:label "@SUM(1+1)*cmd"@en , "＝1+1"@zh ;
                  practice:data-backup ex:e1 , ex:e2 .
                ex:e1 a gradus:Evidence ; rdfs:label "=HYPERLINK(\\"https://evil.example\\")"@en , "'=1"@zh ; dcterms:source "+1 234" .
                ex:e2 a gradus:Evidence ; rdfs:label "-2+3"@en ; dcterms:source "-5" ; gradus:figure -5 .
                """, Lang.TURTLE).parse(graph);
        for (Language language : Language.values()) {
            List<byte[]> tables = tables(graph, language);
            for (byte[] table : tables) {
                String text = new String(table, StandardCharsets.UTF_8).substring(1);
                try (var records = CSVFormat.RFC4180.parse(new StringReader(text))) {
                    records.forEach(row -> row.forEach(cell -> assertTrue(
                            cell.isEmpty()
                                    || "=+-@＝＋－＠\t\r".indexOf(cell.charAt(0)) < 0
                                    || cell.matches("[+-]\\d+(\\.\\d+)?"),
                            cell)));
                }
            }
            assertTrue(graph.isIsomorphicWith(read(tables).graph()), language.tag());
        }
    }

    private static List<byte[]> tables(Graph graph, Language language) {
        var writer = new CsvWriter(TestBooks.BOOK, graph, language);
        var tables = new ArrayList<byte[]>();
        for (Sheet sheet : writer.sheets()) {
            var out = new ByteArrayOutputStream();
            try {
                writer.write(sheet, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            tables.add(out.toByteArray());
        }
        return tables;
    }

    private static Submission read(List<byte[]> tables) {
        var sources = new ArrayList<EvidenceSource>();
        for (byte[] table : tables) {
            sources.add(new EvidenceSource(sources.size() + ".csv", null, () -> new ByteArrayInputStream(table)));
        }
        return new EvidenceLoader().with(new WorkbookForm(() -> TestBooks.BOOK)).load(sources);
    }
}
