package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradus.cli.PaperShell.Printed;

/** Runs the commands of a paper as its reader would, and holds it to what they print. */
final class PaperCheck {
    /** What a test cannot do, or does itself. */
    private static final List<String> SKIPPED = List.of("mvn ", "git clone ", "cd ", "./gradus serve ", "URL=");

    /** What a paper may ask of a shell besides; anything else is a mistake in the paper or in how it is read. */
    private static final List<String> RUN = List.of(
            "./gradus ", "curl ", "ASSESSOR=$(./gradus key ", "sed ", "printf ", "export GRADUS_KEYSTORE_PASSWORD=");

    private PaperCheck() {}

    static void run(Paper paper, Path folder, Map<String, String> variables) throws IOException, InterruptedException {
        var steps = paper.steps().stream().filter(step -> !isSkipped(step)).toList();
        assertTrue(!steps.isEmpty(), "there are commands");
        steps.forEach(step -> assertTrue(RUN.stream().anyMatch(step.command()::startsWith), step::toString));
        var printed = new PaperShell(folder).run(steps, variables);
        assertAll(IntStream.range(0, steps.size()).mapToObj(i -> () -> check(paper, steps.get(i), printed.get(i))));
    }

    private static boolean isSkipped(Paper.Step step) {
        return SKIPPED.stream().anyMatch(step.command()::startsWith);
    }

    /** Where an output is shown it says all, also how the command ended. */
    private static void check(Paper paper, Paper.Step step, Printed printed) {
        String where = paper.file().getFileName() + ", " + step + "\n" + printed.err();
        if (step.shown() == null) {
            assertEquals(0, printed.exitCode(), () -> where + printed.out());
        } else if (!Shown.matches(step.shown(), printed.out())) {
            assertEquals(step.shown(), Shown.normal(printed.out()), where);
        }
    }
}
