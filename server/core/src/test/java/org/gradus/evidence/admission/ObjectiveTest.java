package org.gradus.evidence.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradus.evidence.TestEvidence;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives, and what evidence reaches by them. */
class ObjectiveTest {
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final String COST = "https://w3id.org/gradus/practice/outcome-cost";

    private static Measurement measured(
            String indicator, String achieved, boolean higher, String end, String target, String due) {
        return new Measurement(
                new Text(indicator, indicator),
                null,
                "%",
                new BigDecimal("100"),
                new BigDecimal(achieved),
                higher,
                LocalDate.parse(end),
                target == null ? null : new BigDecimal(target),
                due == null ? null : LocalDate.parse(due));
    }

    private static Evidence evidence(List<Measurement> measurements) {
        return new Evidence(
                "urn:e", Extent.EMPTY, Evidence.Status.ACCEPTED, DATE, null, Text.EMPTY, "urn:s", measurements);
    }

    @ParameterizedTest
    @CsvSource({
        "90, false, 2026-03-31, 95, 2026-06-30, MET",
        "95, false, 2026-03-31, 95.0, 2026-06-30, MET",
        "96, false, 2026-03-31, 95, 2026-12-31, OPEN",
        "96, false, 2026-03-31, 95, 2026-06-30, MISSED",
        "96, false, 2026-03-31, 95, , MISSED",
        "110, true, 2026-03-31, 105, , MET",
        "104, true, 2026-03-31, 105, , MISSED",
        // Reached, but after it was due.
        "110, true, 2026-03-31, 105, 2025-12-31, MISSED"
    })
    void aTargetIsJudgedByDirectionAndDueDate(
            String achieved, boolean higher, String end, String target, String due, Objective.State state) {
        var objectives = Objective.of(evidence(List.of(measured("x", achieved, higher, end, target, due))), DATE);
        assertEquals(List.of(state), objectives.stream().map(Objective::state).toList());
    }

    @Test
    void theLastPeriodDecidesWhateverTheOrder() {
        var measurements = new ArrayList<>(List.of(
                measured("x", "110", true, "2024-12-31", "105", null),
                measured("x", "101", true, "2025-12-31", "105", null),
                measured("x", "120", true, "2027-12-31", "105", null)));
        for (int turn = 0; turn < measurements.size(); turn++) {
            Collections.rotate(measurements, 1);
            var objectives = Objective.of(evidence(measurements), DATE);
            assertEquals(1, objectives.size());
            assertEquals(Objective.State.MISSED, objectives.get(0).state());
        }
        assertEquals(
                Objective.State.MET,
                Objective.of(evidence(measurements), LocalDate.of(2025, 1, 1))
                        .get(0)
                        .state());
    }

    @Test
    void oneMissedObjectiveSpoilsTheItemAndOneThatIsNotDueDoesNot() {
        var met = measured("x", "110", true, "2025-12-31", "105", null);
        var missed = measured("y", "101", true, "2025-12-31", "105", null);
        var open = measured("z", "101", true, "2025-12-31", "105", "2027-12-31");
        assertEquals(1, fulfilment(met));
        assertEquals(Extent.NONE, fulfilment(met, missed));
        assertEquals(1, fulfilment(met, open));
        assertEquals(Extent.NONE, fulfilment(open));
        assertEquals(Extent.NONE, fulfilment(measured("w", "110", true, "2025-12-31", null, null)));
    }

    private static int fulfilment(Measurement... measurements) {
        var subject = new Subject("urn:o", "https://w3id.org/gradus/core#Organisation", "urn:o", Text.EMPTY);
        var dossier = new Dossier(
                "urn:o",
                List.of(subject),
                java.util.Map.of("urn:o", List.of(new Dossier.Showing(COST, evidence(List.of(measurements))))),
                List.of());
        var counted = new Admission(TestEvidence.ONTOLOGY.vocabulary(), DATE)
                .admit(dossier)
                .get(0)
                .of(COST);
        assertTrue(counted.get(0).reach().trend() > 0);
        return counted.get(0).reach().on(Scale.FULFILMENT);
    }
}
