package org.gradus.cli;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the first page, in both languages, print what it shows. */
class ReadmeIT {
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theCommandsPrintWhatIsShown(String name, @TempDir Path folder) throws Exception {
        PaperCheck.run(Paper.read(Path.of("../..").resolve(name)), folder, Map.of());
    }
}
