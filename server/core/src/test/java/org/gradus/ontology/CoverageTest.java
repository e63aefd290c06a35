package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.model.Condition;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of a standard's inventory is in the ontology with its facts, and nothing that is not in it. */
class CoverageTest {
    private static final Ontology ONTOLOGY =
            new Ontology(TurtleLibrary.of(Path.of("../..").resolve("ontology")));

    static Stream<String> models() {
        return ONTOLOGY.modelNames().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyRowOfTheInventoryIsThereWithItsFactsAndNothingElse(String name) throws IOException {
        MaturityModel model = ONTOLOGY.model(name);
        var found = new TreeMap<String, String>();
        for (Requirement requirement : model.requirements()) {
            if (!requirement.leadIn()) {
                found.put(requirement.name(), facts(requirement));
            }
        }
        assertFalse(found.isEmpty());
        assertEquals(inventory(name), found);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLeadInStandsBeforeItemsOfItsOwnClause(String name) {
        MaturityModel model = ONTOLOGY.model(name);
        for (Requirement leadIn :
                model.requirements().stream().filter(Requirement::leadIn).toList()) {
            assertTrue(
                    model.requirements().stream()
                            .anyMatch(item -> !item.leadIn()
                                    && item.clause().equals(leadIn.clause())
                                    && item.level().equals(leadIn.level())),
                    leadIn::name);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyRequirementSpeaksBothLanguages(String name) {
        for (Requirement requirement : ONTOLOGY.model(name).requirements()) {
            for (Text text : new Text[] {requirement.label(), requirement.definition()}) {
                assertFalse(text.en().isBlank() || text.zh().isBlank(), requirement::name);
            }
            assertTrue(
                    requirement.label().en().split("\\s+").length <= 8, () -> requirement.name() + " has a long label");
        }
    }

    private static String facts(Requirement requirement) {
        boolean part = requirement.condition() == null && requirement.isConditional();
        Condition condition = part
                ? requirement.criteria().stream()
                        .map(Criterion::condition)
                        .filter(c -> c != null)
                        .findFirst()
                        .orElseThrow()
                : requirement.condition();
        return String.join(
                "|",
                requirement.clause(),
                requirement.item(),
                requirement.levels().stream().map(Level::name).collect(Collectors.joining(" ")),
                requirement.modality().name().toLowerCase(Locale.ROOT),
                condition == null
                        ? ""
                        : condition.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                part ? "part" : "");
    }

    private static Map<String, String> inventory(String model) throws IOException {
        var rows = new TreeMap<String, String>();
        InputStream file = CoverageTest.class.getResourceAsStream("inventory/" + model + ".tsv");
        assertTrue(file != null, "no inventory of " + model);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> {
                String[] cells = line.split("\t", -1);
                rows.put(
                        localName(cells[0]),
                        String.join("|", cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
            });
        }
        return rows;
    }

    /** The local name of a row's requirement: its id without the first part, with hyphens, none at the end. */
    private static String localName(String id) {
        String local = id.substring(id.indexOf(':') + 1).replace(':', '-');
        while (local.endsWith("-")) {
            local = local.substring(0, local.length() - 1);
        }
        return local;
    }
}
