package org.gradus.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.Submission;
import org.gradus.text.Language;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that show what evidence may be and what not, a folder a kind of fault. What is in {@code pass-…} is accepted, and
 * says the same as its twin in another syntax; {@code fail-…} is refused for exactly one reason, which is said in words.
 * What is expected stands in {@code expected.tsv} beside the files.
 */
class SpecimensTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/gradus/evidence/specimens");

    private record Expected(String code, String said) {}

    @TestFactory
    Stream<DynamicContainer> specimens() throws IOException {
        return list(FOLDER).stream()
                .map(kind -> dynamicContainer(kind.getFileName().toString(), tests(kind)));
    }

    private static Stream<DynamicTest> tests(Path kind) {
        try {
            var expected = expected(kind.resolve("expected.tsv"));
            return list(kind).stream()
                    .filter(file -> !file.endsWith("expected.tsv"))
                    .map(file -> {
                        String name = file.getFileName().toString();
                        return dynamicTest(name, () -> examine(file, expected.get(name)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, Expected> expected(Path file) throws IOException {
        var expected = new HashMap<String, Expected>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#")) {
                expected.put(cells[0], new Expected(cells[1], cells[2]));
            }
        }
        return expected;
    }

    private static void examine(Path file, Expected expected) {
        Submission read = read(file);
        var problems = TestEvidence.check(read);
        if (file.getFileName().toString().startsWith("pass-")) {
            assertEquals(List.of(), problems);
            if (expected != null) {
                assertSaysTheSame(
                        read.graph(), read(file.resolveSibling(expected.said())).graph());
            }
            return;
        }
        assertFalse(problems.isEmpty(), "accepted");
        for (IntakeProblem problem : problems) {
            assertIsSaidInBothLanguages(problem);
        }
        if (!expected.code().equals("*")) {
            assertEquals(
                    List.of(expected.code()),
                    problems.stream()
                            .map(problem -> problem.code().name())
                            .distinct()
                            .toList());
        }
        String all = problems.stream()
                .map(problem -> problem.message().en())
                .toList()
                .toString();
        for (String part : expected.said().split("\\|(?!\\z)")) {
            assertTrue(all.contains(part), () -> "nothing says " + part + ": " + all);
        }
    }

    private static Submission read(Path file) {
        return new EvidenceLoader().load(List.of(EvidenceSource.file(file)));
    }

    private static void assertSaysTheSame(Graph one, Graph other) {
        assertTrue(one.isIsomorphicWith(other), () -> {
            var only = one.find().filterDrop(other::contains).toList();
            var missing = other.find().filterDrop(one::contains).toList();
            return "only here: " + only + "\nonly there: " + missing;
        });
    }

    private static void assertIsSaidInBothLanguages(IntakeProblem problem) {
        String zh = problem.message().zh();
        assertTrue(zh.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN), zh);
        assertFalse(problem.message().en().contains("%s") || zh.contains("%s"), zh);
        assertTrue(problem.text(Language.EN).contains(problem.place().file()), problem.text(Language.EN));
    }
}
