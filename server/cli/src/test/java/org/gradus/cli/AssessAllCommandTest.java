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
import java.util.Arrays;
import java.util.List;
import org.gradus.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessAllCommandTest {
    private static final Path EXAMPLES =
            Path.of("../../examples").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path table;

    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        return new Ended(
                Gradus.run(new PrintWriter(out), new PrintWriter(err), arguments), out.toString(), err.toString());
    }

    @BeforeEach
    void lay() throws IOException {
        Files.createDirectory(folder.resolve("evidence"));
        for (String sample : List.of("xinghe.ttl", "qingshan.ttl")) {
            Files.copy(EXAMPLES.resolve(sample), folder.resolve("evidence").resolve(sample));
        }
        table = folder.resolve("levels.csv");
    }

    private Ended assess(String... more) {
        var arguments = new ArrayList<>(List.of(
                "assess-all",
                folder.resolve("evidence").toString(),
                "-o",
                table.toString(),
                "--date",
                "2026-06-30",
                "--lang",
                "en"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void aRowSaysTheLevelThatAssessSays() throws IOException {
        Ended ended = assess("--model", "t-aiitre-10003");
        assertEquals(0, ended.code(), ended::err);
        String row = Files.readAllLines(table).stream()
                .filter(line -> line.contains("/production-operations,"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.endsWith(",t-aiitre-10003,2026-06-30,CL3,3,,146,50,1,3,,,,,"), row);
        assertTrue(ended.out().startsWith("2 files, 0 refused."), ended::out);
        assertTrue(ended.out().contains("Levels: " + table), ended::out);
        assertFalse(Files.exists(folder.resolve("levels.csv.progress")));
    }

    @Test
    void aFileThatIsRefusedIsListedWithItsReasonsAndEndsInOne() throws IOException {
        Files.writeString(
                folder.resolve("evidence/bad.ttl"),
                "<https://a.example/> a <https://w3id.org/gradus/core#Capabilty> .");
        Ended ended = assess("--model", "t-ccua-2024");
        assertEquals(1, ended.code());
        assertTrue(ended.out().contains("3 files, 1 refused."), ended::out);
        String refused = Files.readString(folder.resolve("levels.refused.csv"));
        assertTrue(refused.contains("bad.ttl,UNKNOWN_CLASS"), refused);
        assertTrue(Files.readString(table).contains("qingshan.ttl"), "good ones are assessed beside bad ones");
    }

    @Test
    void rowsThatWerePackedSayWhatTheTextsSay() throws IOException {
        assertEquals(0, assess("--letters").code());
        var levels = Files.readString(table);
        var letters = Files.readString(folder.resolve("levels.letters.csv"));
        Path rows = folder.resolve("rows.gradus");
        Ended packed = run("pack", folder.resolve("evidence").toString(), "-o", rows.toString(), "--lang", "en");
        assertEquals(0, packed.code(), packed::err);
        assertTrue(packed.out().startsWith("2 files, 0 refused; 2 organisations packed: "), packed::out);
        Ended ended = run(
                "assess-all",
                rows.toString(),
                "-o",
                table.toString(),
                "--date",
                "2026-06-30",
                "--letters",
                "--lang",
                "zh");
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().startsWith("本次判定 2 个组织。"), ended::out);
        assertEquals(sorted(levels), sorted(Files.readString(table)));
        assertEquals(sorted(letters), sorted(Files.readString(folder.resolve("levels.letters.csv"))));
        assertTrue(letters.contains(",t-aiitre-10003,pp"), letters);
    }

    private static List<String> sorted(String text) {
        return text.lines().sorted().toList();
    }

    @Test
    void rowsThatAreDamagedAreRefusedAndNoTableIsWritten() throws IOException {
        Path rows = folder.resolve("rows.gradus");
        assertEquals(
                0,
                run("pack", folder.resolve("evidence").toString(), "-o", rows.toString())
                        .code());
        byte[] bytes = Files.readAllBytes(rows);
        Files.write(rows, Arrays.copyOf(bytes, bytes.length - 3));
        Ended ended = run("assess-all", rows.toString(), "-o", table.toString(), "--lang", "en");
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("the file ends"), ended::err);
        assertFalse(Files.exists(table));
        Ended mixed = run(
                "assess-all",
                rows.toString(),
                folder.resolve("evidence").toString(),
                "-o",
                table.toString(),
                "--lang",
                "zh");
        assertEquals(2, mixed.code());
        assertTrue(mixed.err().contains("不能在同一次运行中读取"), mixed::err);
    }

    @Test
    void whatCannotBeDoneIsToldBeforeItIsBegun() {
        assertEquals(
                2,
                run("assess-all", folder.toString(), "-o", "levels.xlsx", "--lang", "en")
                        .code());
        assertEquals(2, run("assess-all", folder.resolve("evidence").toString()).code());
        Ended empty = run(
                "assess-all", EXAMPLES.resolveSibling("bench/src").toString(), "-o", table.toString(), "--lang", "zh");
        assertEquals(2, empty.code());
        assertTrue(empty.err().contains("没有证据文件"), empty::err);
        assertEquals(2, assess("--model", "no-such-model").code());
        assertFalse(Files.exists(table));
    }

    @Test
    void theSummaryIsSpokenInChineseToo() {
        Ended ended = run(
                "assess-all",
                folder.resolve("evidence").toString(),
                "-o",
                table.toString(),
                "--date",
                "2026-06-30",
                "--model",
                "t-ccua-2024",
                "--lang",
                "zh");
        assertTrue(ended.out().startsWith("本次处理 2 个文件，退回 0 个。"), ended::out);
    }

    @Test
    void theWayToGoIsToldWithRateAndTime() {
        var err = new StringWriter();
        long[] now = {0};
        var pace = new BulkPace(new PrintWriter(err), Language.EN, 100, 1100, false, () -> now[0]);
        for (int i = 0; i < 400; i++) {
            now[0] += 100_000_000L;
            pace.step(i == 7);
        }
        pace.end();
        assertEquals(
                "400 done of 1100 (36 %), 10 a second, about 1:10 left; 1 refused\n",
                err.toString().replace("\r\n", "\n"));
    }
}
