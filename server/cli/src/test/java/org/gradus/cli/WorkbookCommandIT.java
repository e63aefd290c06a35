package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks at the command line. */
class WorkbookCommandIT {
    private static final String SAMPLE = "../../examples/lanqiao.ttl";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Gradus.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void evidenceGoesOutIsAssessedAndComesBack() throws Exception {
        assertEquals(0, run("export", SAMPLE, "-o", file("evidence.xlsx"), "--lang", "zh"), err::toString);
        assertEquals(0, run("check", file("evidence.xlsx"), "--lang", "zh"), err::toString);
        assertTrue(out.toString().startsWith("证据格式正确"), out::toString);
        assertEquals(
                0,
                run(
                        "assess",
                        file("evidence.xlsx"),
                        "--date",
                        "2026-06-30",
                        "--model",
                        "t-aiitre-10004-2023",
                        "--format",
                        "xlsx",
                        "-o",
                        file("assessment.xlsx")),
                err::toString);
        assertTrue(Files.size(folder.resolve("assessment.xlsx")) > 10_000);
        assertEquals(0, run("export", file("evidence.xlsx"), "-o", file("evidence.trig")), err::toString);
        String trig = Files.readString(folder.resolve("evidence.trig"));
        assertTrue(trig.contains("wasDerivedFrom") && trig.contains("cell=D"), trig);
    }

    @Test
    void aTemplateIsMadeAndEachProblemOfItIsAnnotated() throws Exception {
        assertEquals(
                0,
                run("template", "t-aiitre-10004-2023", "-o", file("t.xlsx"), "--target", "L1", "--lang", "en"),
                err::toString);
        assertTrue(out.toString().contains("rows to fill in"), out::toString);
        Files.writeString(
                folder.resolve("one.csv"),
                "practice,for,status,issued,source\nData acquisition,https://example.org/a,accepted,03/04/2026,MES\n",
                StandardCharsets.UTF_8);
        assertEquals(1, run("check", file("one.csv"), "--lang", "en"));
        assertTrue(err.toString().contains("one.csv:D2: "), err::toString);
        assertEquals(2, run("check", file("one.csv"), "--annotate", file("x.xlsx"), "--lang", "en"));
        assertEquals(1, run("check", file("t.xlsx"), "--annotate", file("x.xlsx"), "--lang", "en"));
        assertTrue(Files.exists(folder.resolve("x.xlsx")));
        assertTrue(err.toString().contains("t.xlsx:Organisation!B2: Nothing is filled in."), err::toString);
    }

    @Test
    void evidenceGoesOutAsTablesThatSayTheSameTogether() throws Exception {
        assertEquals(0, run("export", SAMPLE, "-o", file("e.csv"), "--lang", "en"), err::toString);
        assertTrue(out.toString().contains("e-organisation.csv"), out::toString);
        String head = Files.readString(folder.resolve("e.csv"));
        assertTrue(head.startsWith("\uFEFF") && head.contains("practice"), head::toString);
        var files = new ArrayList<String>();
        try (var all = Files.list(folder)) {
            all.map(Path::toString).filter(name -> name.endsWith(".csv")).forEach(files::add);
        }
        files.add(0, "check");
        files.add("--lang");
        files.add("en");
        assertEquals(0, run(files.toArray(String[]::new)), err::toString);
        assertEquals(0, run("check", SAMPLE, "--lang", "en"), err::toString);
    }

    @Test
    void anAssessmentIsExportedAndItsReportsNameCells() throws Exception {
        assertEquals(
                0, run("export", SAMPLE, "--assessment", "--date", "2026-06-30", "-o", file("a.xlsx")), err::toString);
        assertTrue(Files.size(folder.resolve("a.xlsx")) > 10_000);
        assertEquals(2, run("export", SAMPLE, "--assessment", "-o", file("a.csv"), "--lang", "zh"));
        assertEquals(0, run("export", SAMPLE, "-o", file("e.xlsx"), "--lang", "en"), err::toString);
        assertEquals(
                0,
                run("assess", file("e.xlsx"), "--date", "2026-06-30", "--format", "json", "--output", file("a.json")),
                err::toString);
        assertTrue(Files.readString(folder.resolve("a.json")).contains("\"cell\": \"Evidence!D"));
    }

    @Test
    void anAnswerGoesIntoAWorkbookAndNamesOfOtherFilesAreRefused() throws Exception {
        assertEquals(
                0,
                run("query", "practice-by-level", "--param", "practice=practice:internal-audit", "-o", file("a.xlsx")),
                err::toString);
        assertTrue(Files.size(folder.resolve("a.xlsx")) > 3_000);
        assertEquals(2, run("query", "practice-by-level", "-o", file("a.csv"), "--lang", "zh"));
        assertEquals(2, run("assess", SAMPLE, "--format", "xlsx", "--lang", "zh"));
        assertEquals(2, run("template", "t-ccua-2024", "-o", file("t.xlsx"), "--target", "X9", "--lang", "en"));
        assertTrue(err.toString().contains("L1"), err::toString);
    }
}
