package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference engine judges probes as their words say, too. */
class ProbesIT {

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void everyProbeIsJudgedAsItsWordsSayByTheReferenceToo(String name) {
        Assessor assessor = TestModels.assessor(name).by(Engine.RDF4J);
        assertEquals(List.of(), new ProbeRun(assessor.model()).parted(assessor));
    }
}
