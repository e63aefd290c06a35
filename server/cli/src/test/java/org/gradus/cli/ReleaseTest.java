package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release is refused before anything is changed. */
class ReleaseTest {
    private static final Path SCRIPT = Path.of("../..", ".ci", "release");

    @TempDir
    Path project;

    private record Ended(int code, String said) {}

    @BeforeEach
    void aProjectThatHasReleasedBefore() throws Exception {
        Path script = Files.createDirectories(project.resolve(".ci")).resolve("release");
        Files.copy(SCRIPT, script);
        assertTrue(script.toFile().setExecutable(true));
        Files.writeString(project.resolve("pom.xml"), "<project>\n  <version>0.10.0-SNAPSHOT</version>\n</project>\n");
        changelog("- Something new.\n");
        Files.writeString(
                Files.createDirectories(project.resolve("ontology/released")).resolve("0.9.0.txt"),
                "https://w3id.org/gradus/core#Evidence\n");
        run("git", "init", "-q");
        run("git", "config", "user.name", "Test");
        run("git", "config", "user.email", "test@test.example");
        commit();
        run("git", "tag", "v0.11.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "               | say which version",
                "next           | say which version",
                "0.10           | say which version",
                "0.9.0          | 0.9.0 is not higher than 0.10.0-SNAPSHOT",
                "0.9.9          | 0.9.9 is not higher than 0.10.0-SNAPSHOT",
                "0.11.0         | there is a tag v0.11.0 already",
                "0.12.0 --quick | there is no option '--quick'"
            })
    void aVersionThatIsNoneOrNotHigherIsRefused(String arguments, String said) throws Exception {
        assertRefused(said, arguments == null ? new String[0] : arguments.split(" "));
    }

    @Test
    void aVersionThatIsReleasedIsRefusedWhateverThePomSays() throws Exception {
        Files.move(project.resolve("ontology/released/0.9.0.txt"), project.resolve("ontology/released/0.12.0.txt"));
        commit();
        assertRefused("0.12.0 is not higher than 0.12.0, which is released", "0.12.0");
    }

    @Test
    void aTreeWithChangesIsRefused() throws Exception {
        Files.writeString(project.resolve("stray.txt"), "");
        assertRefused("not committed", "0.12.0");
    }

    @Test
    void aChangelogWithNothingToSayIsRefused() throws Exception {
        changelog("");
        commit();
        assertRefused("CHANGELOG.md has nothing", "0.12.0");
    }

    private void assertRefused(String said, String... arguments) throws Exception {
        String before = run("git", "log", "--oneline").said();
        var command = new ArrayList<>(List.of("bash", ".ci/release"));
        command.addAll(List.of(arguments));
        var status = run("git", "status", "--porcelain").said();
        var ended = run(command.toArray(String[]::new));
        assertEquals(1, ended.code(), ended.said());
        assertTrue(ended.said().contains(said), ended.said());
        assertEquals(before, run("git", "log", "--oneline").said());
        assertEquals(status, run("git", "status", "--porcelain").said());
    }

    private void changelog(String entries) throws IOException {
        Files.writeString(
                project.resolve("CHANGELOG.md"),
                "# Changelog\n\n## Unreleased\n\n" + entries + "\n## 0.9.0 - 2026-01-01\n\n- Old.\n");
    }

    private void commit() throws Exception {
        run("git", "add", "-A");
        assertEquals(0, run("git", "commit", "-q", "-m", "State").code());
    }

    private Ended run(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
