package org.gradus.cli;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new edition with three changed requirements, from the guide alone, in both languages. */
class GuideMaintainerIT {
    @ParameterizedTest
    @ValueSource(strings = {"guide-maintainer.md", "guide-maintainer.zh.md"})
    void theCommandsDoWhatTheGuideSays(String name, @TempDir Path folder) throws Exception {
        PaperCheck.run(Paper.read(Path.of("../../docs").resolve(name)), folder, Map.of());
    }
}
