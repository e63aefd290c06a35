package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prebuilt archive runs where neither Maven nor the project is. */
class PackageIT {
    @TempDir
    static Path folder;

    private static Path home;

    private record Ended(int code, String out, String err) {}

    @BeforeAll
    static void unpack() throws IOException {
        Path archive;
        try (var files = Files.list(Path.of("target"))) {
            archive = files.filter(file -> file.getFileName().toString().matches("gradus-[0-9.]+(-SNAPSHOT)?\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        home = folder.resolve(archive.getFileName().toString().replaceFirst("\\.zip$", ""));
    }

    @Test
    void theFirstAssessmentAnswersAndLeavesWhatMakesTheNextStartsFast() throws Exception {
        Ended ended = run("assess", home.resolve("examples/xinghe.ttl").toString(), "--lang", "zh");
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().contains("星河"), ended::out);
        assertEquals("", ended.err());
        // The class-data archive comes after the answer, by a process of its own.
        var patience = Instant.now().plus(Duration.ofMinutes(5));
        while (archives().isEmpty() && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertEquals(1, archives().size());
        Ended again = run("assess", home.resolve("examples/xinghe.ttl").toString(), "--lang", "zh");
        assertEquals(ended.out(), again.out());
        assertEquals(0, again.code());
    }

    @Test
    void itHoldsWhatItsPapersName() {
        for (String paper :
                List.of("README.md", "README.zh.md", "LICENSE", "NOTICE", "dependencies.tsv", "docs/architecture.md")) {
            assertTrue(Files.isRegularFile(home.resolve(paper)), paper);
        }
    }

    @Test
    void whatIsWrongIsStillToldByItsExitCode() throws Exception {
        Ended ended = run("assess", "no-such-file.ttl");
        assertEquals(1, ended.code(), ended::err);
        assertFalse(ended.err().isBlank());
    }

    @Test
    void aLauncherCopiedAloneSaysWhatToDo() throws Exception {
        Path lone = Files.createDirectory(folder.resolve("lone"));
        Files.copy(home.resolve("gradus"), lone.resolve("gradus"));
        Ended ended = run(lone, "models");
        assertEquals(3, ended.code());
        assertTrue(ended.err().contains("link to the launcher"), ended::err);
    }

    private static List<Path> archives() throws IOException {
        try (var files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static Ended run(String... arguments) throws Exception {
        return run(home, arguments);
    }

    private static Ended run(Path where, String... arguments) throws Exception {
        var command =
                new ArrayList<String>(List.of("/bin/sh", where.resolve("gradus").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        int code = builder.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
