package org.gradus.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A problem names the line in which it stands. In the files of the folder a comment at the end of a line names the problem
 * that it has; of JSON, which has no comments, a file beside it. A line that cannot be known is not guessed: it is 0.
 */
class PlacesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/gradus/evidence/places");
    private static final Pattern MARK = Pattern.compile("# ([A-Z]+(?:_[A-Z]+)+)$");

    @TestFactory
    Stream<DynamicTest> problemsStandInTheirLines() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream()
                    .map(file -> dynamicTest(
                            file.getFileName().toString(),
                            () -> assertEquals(marks(file), found(EvidenceSource.file(file)))));
        }
    }

    private static List<String> marks(Path file) throws IOException {
        Path beside = Path.of(file + ".expected");
        if (Files.exists(beside)) {
            return Files.readAllLines(beside).stream().sorted().toList();
        }
        var marks = new ArrayList<String>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            Matcher mark = MARK.matcher(line);
            if (mark.find()) {
                marks.add(number + " " + mark.group(1));
            }
        }
        return marks.stream().sorted().toList();
    }

    private static List<IntakeProblem> problems(EvidenceSource... sources) {
        return TestEvidence.check(new EvidenceLoader().load(List.of(sources)));
    }

    private static List<String> found(EvidenceSource source) {
        return problems(source).stream()
                .map(problem -> problem.place().line() + " " + problem.code())
                .sorted()
                .toList();
    }

    @Test
    void aStreamThatCanBeReadOnlyOnceHasLinesToo() throws IOException {
        Path file = FOLDER.resolve("wrong-values.ttl");
        var stream = new ByteArrayInputStream(Files.readAllBytes(file));
        assertEquals(marks(file), found(EvidenceSource.stdin(stream, "turtle")));
    }

    @Test
    void theColumnIsThatOfTheValue() {
        IntakeProblem problem = problems(EvidenceSource.file(FOLDER.resolve("wrong-values.ttl"))).stream()
                .filter(each -> each.place().value().equals("breadth:Organizaton"))
                .findFirst()
                .orElseThrow();
        String text = problem.text(Language.EN);
        assertTrue(text.startsWith(FOLDER.resolve("wrong-values.ttl") + ":17:13: "), text);
    }

    /** Of what several files say of a node, each problem stands in the file that says it. */
    @Test
    void theFileIsTheOneThatSaysIt(@TempDir Path folder) throws IOException {
        String prefixes = """
                @prefix gradus: <https://w3id.org/gradus/core#> . @prefix ex: <https://acme.example/id/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                """;
        Path one = Files.writeString(
                folder.resolve("one.ttl"),
                prefixes + "ex:qc a gradus:Capability ; gradus:ofOrganisation ex:acme ; rdfs:label 'Q' .");
        Path other = Files.writeString(folder.resolve("other.ttl"), prefixes + "\n\nex:qc gradus:bredth 'x' .");
        IntakeProblem problem =
                problems(EvidenceSource.file(one), EvidenceSource.file(other)).get(0);
        assertEquals(other.toString(), problem.place().file());
        assertEquals(5, problem.place().line());
    }
}
