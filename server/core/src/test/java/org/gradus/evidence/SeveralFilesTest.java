package org.gradus.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.Submission;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two files that speak of the same evidence: they say the same, or both are named; their order does not matter. */
class SeveralFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/gradus/evidence/several-files");

    @TestFactory
    Stream<DynamicTest> pairs() throws IOException {
        try (Stream<Path> pairs = Files.list(FOLDER)) {
            return pairs.sorted().toList().stream()
                    .map(pair -> dynamicTest(pair.getFileName().toString(), () -> examine(pair)));
        }
    }

    private static void examine(Path pair) {
        Path one = pair.resolve("one.ttl");
        Path other = pair.resolve("other.ttl");
        var forth = load(one, other);
        var back = load(other, one);
        if (pair.getFileName().toString().startsWith("pass-")) {
            assertEquals(List.of(), TestEvidence.check(forth));
            assertEquals(List.of(), TestEvidence.check(back));
            assertEquals(dossiers(forth), dossiers(back));
        } else {
            assertNamesBoth(TestEvidence.check(forth), one, other);
            assertNamesBoth(TestEvidence.check(back), one, other);
        }
    }

    private static Submission load(Path... files) {
        return new EvidenceLoader()
                .load(Stream.of(files).map(EvidenceSource::file).toList());
    }

    private static List<Dossier> dossiers(Submission submission) {
        return new DossierReader(TestEvidence.ONTOLOGY.vocabulary()).read(submission.graph());
    }

    private static void assertNamesBoth(List<IntakeProblem> problems, Path one, Path other) {
        assertEquals(
                List.of(Code.CONTRADICTION),
                problems.stream().map(IntakeProblem::code).distinct().toList(),
                problems::toString);
        for (IntakeProblem problem : problems) {
            for (String said : List.of(problem.message().en(), problem.message().zh())) {
                assertTrue(said.contains(one.toString()) && said.contains(other.toString()), said);
            }
        }
    }
}
