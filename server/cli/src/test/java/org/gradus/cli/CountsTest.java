package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradus.assess.Standards;
import org.gradus.model.ModelSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted in one way is told in one way: lead-ins and key requirements apart from requirements. */
class CountsTest {
    /** A row of the models: requirements, with key requirements where there are any, and lead-ins. */
    private static final Pattern ROW = Pattern.compile(
            "\\| [^|]+\\| [^|]+\\| [^|]+\\| (\\d+)(?:[^|\\d]+(\\d+)[^|\\d]*)? ?\\| (\\d+|–|-)? ?\\| \\d+ \\|");

    @ParameterizedTest
    @CsvSource({"README.md", "README.zh.md"})
    void theTablesOfTheReadmeSayWhatTheCommandSays(String name) throws IOException {
        var told = new ArrayList<ModelSize>();
        for (String line : Files.readAllLines(Path.of("../..").resolve(name))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                told.add(new ModelSize(number(row.group(1)), number(row.group(3)), number(row.group(2))));
            }
        }
        var ontology = Standards.published().ontology();
        List<ModelSize> counted = ontology.modelNames().stream()
                .map(model -> ontology.model(model).size())
                .toList();
        assertEquals(sorted(counted), sorted(told));
    }

    private static int number(@Nullable String cell) {
        return cell == null || !cell.matches("\\d+") ? 0 : Integer.parseInt(cell);
    }

    private static List<String> sorted(List<ModelSize> sizes) {
        return sizes.stream().map(ModelSize::toString).sorted().toList();
    }
}
