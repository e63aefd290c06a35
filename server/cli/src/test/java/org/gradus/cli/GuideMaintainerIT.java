package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new edition with three changed requirements, from the guide alone, in both languages. */
class GuideMaintainerIT {
    private static final Path DOCS = Path.of("../../docs");

    /** Both guides give the same commands, so each is run once; what one asks in its own language is run too. */
    @Test
    void theCommandsDoWhatTheGuideSays(@TempDir Path folder) throws Exception {
        Paper english = Paper.read(DOCS.resolve("guide-maintainer.md"));
        Paper chinese = Paper.read(DOCS.resolve("guide-maintainer.zh.md"));
        assertEquals(commands(english), commands(chinese));
        var steps = new ArrayList<>(english.steps());
        chinese.steps().stream()
                .filter(step -> english.steps().stream()
                        .noneMatch(other -> other.command().equals(step.command())))
                .forEach(steps::add);
        PaperCheck.run(new Paper(english.file(), steps), folder, Map.of());
    }

    /** In whichever language they are asked. */
    private static List<String> commands(Paper paper) {
        return paper.steps().stream()
                .map(step -> step.command().replaceAll(" --lang (en|zh)", ""))
                .toList();
    }
}
