package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.evidence.reading.Submission;
import org.gradus.text.Language;
import org.gradus.workbook.table.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is a day wherever the program runs: none moves with the zone in which a workbook is written or read. */
class ZonesTest {
    private static final TimeZone USUAL = TimeZone.getDefault();

    @AfterEach
    void backHome() {
        TimeZone.setDefault(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/New_York"})
    void noDayMoves(String zone) {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("xinghe.ttl"));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        byte[] written = TestBooks.evidence(graph, Language.ZH);
        for (String other : List.of("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati")) {
            TimeZone.setDefault(TimeZone.getTimeZone(other));
            assertTrue(graph.isIsomorphicWith(TestBooks.read(written).graph()), zone + " to " + other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/New_York"})
    void noDayMovesThatPeopleTyped(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        byte[] template = TestBooks.evidence(TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl")), Language.EN);
        // Summer time begins and ends on such days, and once began at midnight.
        List<String> typed = List.of("2026-03-08", "2026/11/1", "1988.4.10", "1991年9月15日", "20260308");
        var days = new TreeSet<>(Set.of("2026-03-08", "2026-11-01", "1988-04-10", "1991-09-15"));
        try (var edited = new Edited(template, Language.EN)) {
            List<Integer> rows = edited.rows(Sheet.EVIDENCE);
            for (int i = 0; i < rows.size(); i++) {
                var cell = edited.cell(Sheet.EVIDENCE, rows.get(i), "issued");
                if (i < typed.size()) {
                    cell.setCellValue(typed.get(i));
                } else {
                    // As a spreadsheet keeps a day.
                    cell.setCellValue(LocalDateTime.of(2026, 3, 8, 0, 0));
                }
            }
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), read.sheets().faults());
            assertEquals(days, issued(read.graph()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/New_York"})
    void noDayMovesInTheCalendarFrom1904(String zone) throws Exception {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        byte[] from1904 = TestBooks.changed(
                TestBooks.evidence(graph, Language.EN),
                "xl/workbook.xml",
                xml -> xml.replaceFirst("date1904=\"[^\"]*\"", "")
                        .replaceFirst("<workbookPr", "<workbookPr date1904=\"true\""));
        var before = issued(graph);
        var after = issued(TestBooks.read(from1904).graph());
        var moved = new TreeSet<String>();
        before.forEach(day -> moved.add(LocalDate.parse(day).plusDays(1462).toString()));
        assertEquals(moved, after);
    }

    private static Set<String> issued(Graph graph) {
        var days = new TreeSet<String>();
        graph.find(Node.ANY, DCTerms.issued.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(day -> days.add(day.getLiteralLexicalForm()));
        return days;
    }
}
