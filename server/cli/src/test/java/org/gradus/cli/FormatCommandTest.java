package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String LOOSE = "@prefix ex: <https://ex.example/> .\n\nex:a a ex:Thing ; ex:n 2.50 .\n";
    private static final String NORMAL =
            "@prefix ex: <https://ex.example/> .\n\nex:a\n    a ex:Thing ;\n    ex:n 2.50 .\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path loose;

    @BeforeEach
    void aLooseFile() throws IOException {
        loose = Files.writeString(
                Files.createDirectories(folder.resolve("ontology")).resolve("loose.ttl"), LOOSE);
    }

    @Test
    void theFilesOfTheProjectAreInTheirNormalForm() {
        assertEquals(0, run("--check", "--project", PROJECT.toString()), () -> out + "" + err);
    }

    @Test
    void aCheckNamesTheFirstLineThatDiffersAndChangesNothing() throws IOException {
        assertEquals(ExitCode.PROBLEMS, run("--check", "--project", folder.toString()));
        assertEquals(
                loose + ":3: not in its normal form\n  is:        ex:a a ex:Thing ; ex:n 2.50 .\n  should be: ex:a\n"
                        + "Run `gradus format` and commit what it writes.\n",
                out.toString().replace("\r\n", "\n"));
        assertEquals(LOOSE, Files.readString(loose));
    }

    @Test
    void whatIsNotInFormIsWrittenAndNothingElseIsTouched() throws IOException {
        Path normal = Files.writeString(folder.resolve("ontology/normal.ttl"), NORMAL);
        var before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(normal, before);
        Path built = Files.createDirectories(folder.resolve("ontology/target")).resolve("built.ttl");
        Files.writeString(built, LOOSE);
        assertEquals(0, run("--project", folder.toString()));
        assertEquals("wrote " + loose, out.toString().strip());
        assertEquals(NORMAL, Files.readString(loose));
        assertEquals(before, Files.getLastModifiedTime(normal));
        assertEquals(LOOSE, Files.readString(built));
        try (var left = Files.list(folder.resolve("ontology"))) {
            assertEquals(3, left.count(), "no temporary file is left");
        }
    }

    @Test
    void aFileThatIsNoTurtleIsNamedWithItsPlaceAndLeftWhileOthersAreWritten() throws IOException {
        String broken = "@prefix ex: <https://ex.example/> .\nex:a a ex:Thing ; foo:n 2.50 .\n";
        Path file = Files.writeString(folder.resolve("broken.ttl"), broken);
        assertEquals(ExitCode.PROBLEMS, run(file.toString(), loose.toString(), "--lang", "zh"));
        assertEquals(file + ":2:19: 前缀“foo:”未声明。", err.toString().strip());
        assertEquals("已写入 " + loose, out.toString().strip());
        assertEquals(broken, Files.readString(file));
        assertEquals(NORMAL, Files.readString(loose));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.ttl"), loose);
        assertEquals(0, run(link.toString()));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(NORMAL, Files.readString(loose));
    }

    @Test
    void whatIsNotThereIsSaidInTheLanguageAskedFor() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(ExitCode.USAGE, run(nowhere.toString()));
        assertEquals(
                "There is no file or folder " + nowhere + ".", err.toString().strip());
        assertEquals(ExitCode.USAGE, run("--project", nowhere.toString(), "--lang", "zh"));
        assertTrue(err.toString().contains("请以 --project 指定项目目录"), err::toString);
    }

    private int run(String... arguments) {
        var line = new java.util.ArrayList<String>(java.util.List.of("format", "--lang", "en"));
        if (java.util.List.of(arguments).contains("--lang")) {
            line.subList(1, 3).clear();
        }
        line.addAll(java.util.List.of(arguments));
        return Gradus.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
    }
}
