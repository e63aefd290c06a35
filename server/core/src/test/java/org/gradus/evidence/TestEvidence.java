package org.gradus.evidence;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.Submission;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;

/** The evidence files beside the tests, and the real ontology, read once. */
public final class TestEvidence {
    public static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    public static final Ontology ONTOLOGY = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private static final Path FILES = Path.of("src/test/resources/org/gradus/evidence");
    private static final Intake INTAKE = new Intake(ONTOLOGY);

    private TestEvidence() {}

    public static EvidenceSource source(String file) {
        Path path = FILES.resolve(file);
        return new EvidenceSource(file, null, () -> Files.newInputStream(path));
    }

    public static Submission load(String... files) {
        return new EvidenceLoader()
                .load(Stream.of(files).map(TestEvidence::source).toList());
    }

    public static List<IntakeProblem> problems(String... files) {
        return INTAKE.check(load(files), CLOCK);
    }

    public static List<IntakeProblem> check(Submission submission) {
        return INTAKE.check(submission, CLOCK);
    }

    /** The only problem of the files; fails where there are others, for one fault must not be told twice. */
    public static IntakeProblem problem(String... files) {
        var problems = problems(files);
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    /** Asserts that the files have one problem, of this kind, whose message says all this in both languages. */
    public static void assertProblem(Code code, List<String> said, String... files) {
        IntakeProblem problem = problem(files);
        assertAll(
                () -> assertEquals(code, problem.code(), problem::toString),
                () -> assertTrue(problem.message().zh().matches("(?s).*\\p{IsHan}.*"), problem::toString),
                () -> assertAll(said.stream().map(part -> () -> {
                    assertTrue(
                            problem.message().en().contains(part),
                            () -> part + " in " + problem.message().en());
                    assertTrue(
                            problem.message().zh().contains(part),
                            () -> part + " in " + problem.message().zh());
                })));
    }
}
