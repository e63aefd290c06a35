package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.model.MaturityModel;
import org.gradus.probe.ProbeEvidence;
import org.gradus.probe.Probes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to do for a requirement does, and what is said not to do does not. */
class ProbesTest {

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void everyProbeIsJudgedAsItsWordsSay(String name) {
        Assessor assessor = TestModels.assessor(name).by(Engine.PLAN);
        var parted = new ProbeRun(assessor.model()).parted(assessor);
        assertTrue(parted.isEmpty(), () -> parted.size() + " probes:\n" + String.join("\n", parted));
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void everyRequirementHasBothKinds(String name) {
        MaturityModel model = TestModels.ONTOLOGY.model(name);
        var probes = Probes.of(TestModels.ONTOLOGY, model);
        assertEquals(
                List.of(),
                Stream.concat(
                                model.requirements().stream(),
                                model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                        .filter(requirement -> probes.of(requirement).stream()
                                        .map(probe -> probe.sufficient())
                                        .distinct()
                                        .count()
                                < 2)
                        .map(requirement -> requirement.name())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void whatProbesShowIsWellFormedEvidence(String name) {
        MaturityModel model = TestModels.ONTOLOGY.model(name);
        var graph = ProbeEvidence.of(TestModels.ONTOLOGY.graph("probes/" + name + ".ttl"), model.subjectClass());
        assertFalse(graph.isEmpty());
        var day = Clock.fixed(ProbeEvidence.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        assertEquals(
                List.of(),
                new Intake(TestModels.ONTOLOGY)
                        .check(graph, day).stream()
                                .map(IntakeProblem::toString)
                                .limit(10)
                                .toList());
    }
}
