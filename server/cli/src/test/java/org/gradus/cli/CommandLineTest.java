package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command line gets that is not understood, and how reports reach their file. */
class CommandLineTest {
    private static final String XINGHE = Path.of("../..")
            .toAbsolutePath()
            .normalize()
            .resolve("examples/xinghe.ttl")
            .toString();
    private static final String[] ASSESS = {
        "assess",
        XINGHE,
        "--date",
        "2026-06-30",
        "--subject",
        "https://xinghe.example/id/order-delivery",
        "--lang",
        "en"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asess --lang en | Did you mean: assess",
                "asess --lang zh | 无法识别的参数：asess",
                "assess --lang=en | Missing required parameter: 'FILE'",
                "assess --lang=zh | 缺少必需的参数：FILE",
                "assess a.ttl --format xml --lang en | expected one of",
                "assess a.ttl --format xml --lang=zh | 可用的值：text、turtle、jsonld、json、html",
                "assess a.ttl --colour --lang zh | 无法识别的参数：--colour"
            })
    void whatIsNotUnderstoodIsSaidInTheLanguageAskedFor(String line, String said) {
        var err = new StringWriter();
        int exitCode = Gradus.run(new PrintWriter(new StringWriter()), new PrintWriter(err), line.split(" "));
        assertEquals(ExitCode.USAGE, exitCode);
        assertTrue(err.toString().contains(said), err.toString());
        assertTrue(err.toString().contains("--help"), "where help is");
        assertFalse(err.toString().contains("\tat "), "no stack trace");
    }

    @ParameterizedTest
    @CsvSource({"--lang=zh, ZH", "--lang=en, EN"})
    void theLanguageIsFoundInBothSpellings(String option, Language language) {
        assertEquals(language, LanguageOption.asked("assess", "zh", option));
        assertEquals(language, LanguageOption.asked("assess", "--lang", language.tag()));
    }

    @Test
    void aReportInAFileIsTheReportOnTheTerminal() throws IOException {
        Path file = folder.resolve("report.txt");
        var out = new StringWriter();
        assertEquals(0, Gradus.run(new PrintWriter(out), new PrintWriter(new StringWriter()), ASSESS));
        assertEquals(0, assessInto(file));
        assertEquals(out.toString(), Files.readString(file));
    }

    @Test
    void aReportMayBeReadByWhomOtherFilesMayBeReadBy() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual.txt"), "");
        Path report = folder.resolve("report.txt");
        assessInto(report);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            var permissions = Files.getPosixFilePermissions(usual);
            assertTrue(permissions.contains(PosixFilePermission.OWNER_READ));
            assertEquals(permissions, Files.getPosixFilePermissions(report));
        }
    }

    @Test
    void aLinkStaysALinkAndNothingElseIsLeftBehind() throws IOException {
        Path report = Files.writeString(folder.resolve("report.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.txt"), report);
        assessInto(link);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(report).contains("CL3"));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void aFolderIsNoFileToWriteInto() {
        assertEquals(ExitCode.USAGE, assessInto(folder));
    }

    @Test
    void progressIsSilentWhereNobodyWatchesAndCleansUpWhereSomebodyDoes() {
        assertEquals("", progress(false));
        assertEquals("\rassessed 100\rassessed 200\r\u001b[K", progress(true));
    }

    @Test
    void anErratumOfTheSourceIsTold() {
        var out = new StringWriter();
        Gradus.run(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "requirement",
                "t10003:7.1.4-a",
                "--lang",
                "en");
        assertTrue(out.toString().contains("Erratum of the source:"), out.toString());
    }

    private static String progress(boolean shown) {
        var err = new StringWriter();
        var progress = new Progress(new PrintWriter(err), Language.EN, shown);
        for (int i = 0; i < 250; i++) {
            progress.step();
        }
        progress.end();
        return err.toString();
    }

    private static int assessInto(Path file) {
        var args = java.util.Arrays.copyOf(ASSESS, ASSESS.length + 2);
        args[ASSESS.length] = "--output";
        args[ASSESS.length + 1] = file.toString();
        return Gradus.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), args);
    }
}
