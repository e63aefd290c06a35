package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling writes all of its files or none, and says by name what keeps it from it. */
class CompileCommandIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String MODEL = "t-aiitre-10003";
    private static final String COPY = "t-aiitre-10003-2026";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path project;

    /** A shape that would be written anew shows that nothing is. */
    @BeforeEach
    void aProjectWithAStaleShape() throws IOException {
        copy(PROJECT.resolve("ontology"), project.resolve("ontology"));
        copy(PROJECT.resolve("shapes"), project.resolve("shapes"));
        Files.writeString(project.resolve("shapes/" + MODEL + "/data.ttl"), "# stale\n");
    }

    @Test
    void whatIsStaleIsWrittenAndNothingElse() throws IOException {
        var before = files();
        assertEquals(ExitCode.PROBLEMS, run("--check"));
        assertEquals(before, files());
        assertEquals(ExitCode.OK, run(), err::toString);
        before.put("shapes/" + MODEL + "/data.ttl", Files.readString(PROJECT.resolve("shapes/" + MODEL + "/data.ttl")));
        assertEquals(before, files());
        assertTrue(out.toString().contains("wrote shapes/" + MODEL + "/data.ttl"), out::toString);
    }

    @Test
    void aCopiedEditionIsRefusedByName() throws IOException {
        copy(project.resolve("ontology/" + MODEL), project.resolve("ontology/" + COPY));
        refusedUnchanged(
                "ontology/" + COPY + "/model.ttl declares https://w3id.org/gradus/" + MODEL + "/model",
                "<https://w3id.org/gradus/" + COPY + "/>");
    }

    @Test
    void aPrefixOfTwoEditionsIsRefusedWithBothNames() throws IOException {
        Path copied = project.resolve("ontology/" + COPY);
        copy(project.resolve("ontology/" + MODEL), copied);
        for (Path file : list(copied)) {
            Files.writeString(
                    file,
                    Files.readString(file).replace("w3id.org/gradus/" + MODEL + "/", "w3id.org/gradus/" + COPY + "/"));
        }
        refusedUnchanged(
                "The prefix t10003 is used by two editions", "ontology/" + MODEL + ".", "ontology/" + COPY + " ");
    }

    @Test
    void aMappingThatNamesNothingIsRefusedWithFileLineAndCell() throws IOException {
        Path file = project.resolve("ontology/crosswalks/levels.sssom.tsv");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "t10003:CL2\tCL2 unit level\tskos:closeMatch\ttccua:L2",
                                "t10003:CL7\tx\tskos:closeMatch\ttccua:L2"));
        refusedUnchanged(file + ":19: column 1 (subject_id): the ontology has no term t10003:CL7");
    }

    @Test
    void anEditionThatInheritsIsCompiledWithTheRest() throws IOException {
        String[] begin = {
            "edition",
            "new",
            COPY,
            "--from",
            MODEL,
            "-o",
            project.resolve("ontology").toString()
        };
        assertEquals(ExitCode.OK, Gradus.run(new PrintWriter(out), new PrintWriter(err), begin), err::toString);
        assertEquals(ExitCode.OK, run(), err::toString);
        String compiled = Files.readString(PROJECT.resolve("shapes/" + MODEL + "/data.ttl"));
        assertEquals(
                compiled.lines().count(),
                Files.readString(project.resolve("shapes/" + COPY + "/data.ttl"))
                        .lines()
                        .count());
        assertEquals(compiled, Files.readString(project.resolve("shapes/" + MODEL + "/data.ttl")));
        assertEquals(ExitCode.OK, run("--check"), out::toString);
        var mappings = list(project.resolve("ontology/crosswalks")).stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> file.contains(COPY))
                .sorted()
                .toList();
        assertEquals(
                List.of("editions-" + MODEL + "--" + COPY + ".sssom.tsv", "editions-" + MODEL + "--" + COPY + ".ttl"),
                mappings,
                "mapped to its predecessor only");
    }

    private void refusedUnchanged(String... words) throws IOException {
        var before = files();
        assertEquals(ExitCode.PROBLEMS, run(), () -> out + "" + err);
        for (String word : words) {
            assertTrue(err.toString().contains(word), word + " in " + err);
        }
        assertEquals(before, files(), "nothing is written");
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.PROBLEMS, run("--lang", "zh"));
        assertTrue(err.toString().codePoints().anyMatch(Character::isIdeographic), err::toString);
    }

    private int run(String... more) {
        var args = new ArrayList<>(List.of("compile", "--project", project.toString()));
        if (!List.of(more).contains("--lang")) {
            args.addAll(List.of("--lang", "en"));
        }
        args.addAll(List.of(more));
        return Gradus.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        for (Path file : list(project)) {
            files.put(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : list(from)) {
            Path relative = from.relativize(file);
            if (!relative.startsWith("target") && !relative.startsWith("src")) {
                Path target = to.resolve(relative);
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
