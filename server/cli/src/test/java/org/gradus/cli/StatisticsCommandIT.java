package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsCommandIT {
    @TempDir
    private static Path folder;

    private static Path rows;
    private static Path texts;

    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        return new Ended(
                Gradus.run(new PrintWriter(out), new PrintWriter(err), arguments), out.toString(), err.toString());
    }

    @BeforeAll
    static void sample() {
        rows = folder.resolve("sample.gradus");
        texts = folder.resolve("sample.tar.gz");
        for (Path each : List.of(rows, texts)) {
            Ended ended = run("sample", "-o", each.toString(), "--count", "60", "--date", "2026-06-30");
            assertEquals(0, ended.code(), ended::err);
        }
    }

    private static Ended statistics(Path of, String... more) {
        var arguments = new ArrayList<>(List.of("statistics", of.toString(), "--date", "2026-06-30"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void rowsAndTextsGiveTheSameCountsOfWhichNoneIsSmall() {
        Ended ofRows = statistics(rows, "--by", "size", "--format", "csv");
        Ended ofTexts = statistics(texts, "--by", "size", "--format", "csv");
        assertEquals(0, ofRows.code(), ofRows::err);
        assertEquals(ofRows.out(), ofTexts.out(), ofTexts::err);
        var lines = ofRows.out().lines().toList();
        assertEquals("year,model,aspect,requirement,size,code,organisations,at_most,status", lines.get(0));
        assertTrue(lines.contains("2026,ms-2014,overall,,,,60,60,F"), ofRows::out);
        int withheld = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[8].equals("C")) {
                assertEquals("", cells[6], line);
                withheld++;
            } else {
                assertTrue(Integer.parseInt(cells[6]) >= 5, line);
            }
        }
        assertTrue(withheld > 0, ofRows::out);
    }

    @Test
    void peopleAreToldInTheirLanguage() {
        Ended english = statistics(rows, "--by", "size", "--lang", "en");
        assertEquals(0, english.code(), english::err);
        assertTrue(english.out().startsWith("60 organisations on 2026-06-30. · withheld: fewer than 5"), english::out);
        assertTrue(english.out().contains("  all organisations"), english::out);
        Ended chinese = statistics(rows, "--by", "size", "--lang", "zh");
        assertTrue(chinese.out().startsWith("2026-06-30 当日共 60 个组织。· 不予公布：不足 5 个"), chinese::out);
        assertTrue(chinese.out().contains("  全部组织"), chinese::out);
    }

    @Test
    void theCubeIsWrittenWholeUnderTheIriThatIsAskedFor() throws IOException {
        Path cube = folder.resolve("cube.ttl");
        Ended ended = statistics(
                rows,
                "--format",
                "turtle",
                "--iri",
                "https://example.org/s/",
                "-o",
                cube.toString(),
                "--of",
                "levels,outcomes");
        assertEquals(0, ended.code(), ended::err);
        String turtle = Files.readString(cube);
        assertTrue(turtle.contains("<https://example.org/s/standings>"), "standings");
        assertTrue(turtle.contains("<https://example.org/s/outcomes>"), "outcomes");
        assertTrue(turtle.contains("sdmx-code:confStatus-F"), "status");
    }

    @Test
    void whatCannotBeDoneIsSaidBeforeAnythingIsCounted() {
        for (var wrong : List.of(
                List.of("--by", "colour"),
                List.of("--by", "industry,size,region,scope"),
                List.of("--of", "grades"),
                List.of("--min-organisations", "1"),
                List.of("--format", "turtle", "--iri", "no iri"))) {
            Ended ended = statistics(rows, wrong.toArray(String[]::new));
            assertEquals(2, ended.code(), wrong + ended.err());
            assertFalse(ended.err().isBlank(), wrong::toString);
        }
        Ended few = statistics(rows, "--min-organisations", "61", "--lang", "en");
        assertTrue(few.code() != 0 && few.err().contains("fewer than 61"), few::err);
        assertEquals("", few.out());
    }

    @Test
    void whereOneFileIsRefusedNothingIsCounted() throws IOException {
        Path bad = folder.resolve("bad.ttl");
        Files.writeString(bad, "<https://example.org/o> a <https://w3id.org/gradus/core#Organisation> .");
        Ended ended = run("statistics", texts.toString(), bad.toString(), "--date", "2026-06-30", "--lang", "en");
        assertEquals(1, ended.code(), ended::err);
        assertTrue(ended.err().contains("Nothing was counted."), ended::err);
        assertEquals("", ended.out());
    }
}
