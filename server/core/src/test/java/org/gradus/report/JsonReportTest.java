package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gradus.model.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain JSON report. */
class JsonReportTest {
    private static final String GRADED = "t-aiitre-10004-2023";

    @ParameterizedTest
    @ValueSource(strings = {"xinghe.ttl", "lanqiao.ttl", "baihe.ttl"})
    void everyRequirementAndEveryKeyRequirementOfTheGradesHasItsOutcome(String example) throws IOException {
        var model = TestResults.ONTOLOGY.model(GRADED);
        var keys = model.grades().stream()
                .flatMap(cell -> cell.keyRequirements().stream())
                .toList();
        assertEquals(43, keys.size());
        for (var assessment : report(example)) {
            complete(model.requirements(), assessment.getAsJsonObject().getAsJsonArray("requirements"));
            complete(keys, assessment.getAsJsonObject().getAsJsonArray("keyRequirements"));
        }
    }

    private static void complete(List<Requirement> asked, JsonArray reported) {
        assertEquals(
                asked.stream().map(Requirement::iri).toList(),
                StreamSupport.stream(reported.spliterator(), false)
                        .map(each -> each.getAsJsonObject().get("requirement").getAsString())
                        .toList());
        reported.forEach(each -> hasReasons(each.getAsJsonObject()));
    }

    /** Each unmet criterion says what it lacks; only what is met is decided by evidence. */
    private static void hasReasons(JsonObject requirement) {
        String outcome = requirement.get("outcome").getAsString();
        assertTrue(List.of("passed", "failed", "inapplicable", "untested").contains(outcome), outcome);
        assertEquals(
                requirement.getAsJsonArray("unmet").size(),
                requirement.getAsJsonArray("lacks").size());
        boolean open = outcome.equals("failed") || outcome.equals("untested");
        assertTrue(!open || requirement.getAsJsonArray("evidence").isEmpty(), requirement::toString);
        assertTrue(!open || !requirement.getAsJsonArray("unmet").isEmpty(), requirement::toString);
    }

    private static JsonArray report(String example) throws IOException {
        var out = new ByteArrayOutputStream();
        new JsonReport().write(TestResults.of(TestResults.example(example), GRADED), out);
        var assessments = JsonParser.parseString(out.toString(StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("assessments");
        assertTrue(!assessments.isEmpty());
        return assessments;
    }
}
