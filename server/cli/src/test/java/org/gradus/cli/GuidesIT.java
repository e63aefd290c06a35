package org.gradus.cli;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the guides for a researcher and for a program; {@link PapersTest} holds the Chinese ones to the same. */
class GuidesIT {
    @ParameterizedTest
    @ValueSource(strings = {"guide-researcher.md", "guide-program.md"})
    void theCommandsDoWhatTheGuideSays(String name, @TempDir Path folder) throws Exception {
        PaperCheck.run(Paper.read(Path.of("../../docs").resolve(name)), folder, Map.of());
    }
}
