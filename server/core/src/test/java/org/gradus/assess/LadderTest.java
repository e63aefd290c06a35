package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gradus.model.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each level k, the least evidence that satisfies the requirements of levels 1..k stands at exactly k. */
class LadderTest {

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void theLeastEvidenceForALevelReachesExactlyThatLevel(String name) {
        Assessor assessor = TestModels.assessor(name);
        var least = new LeastEvidence(assessor.model());
        for (Level level : assessor.model().levels()) {
            var assessment = assessor.assess(least.dossier("ladder", least.upTo(level.rank())), LeastEvidence.DATE)
                    .get(0);
            assertEquals(level, assessment.level().orElse(null));
            assessment.findings().stream()
                    .filter(finding -> finding.requirement().level().rank() <= level.rank())
                    .forEach(finding -> assertEquals(Outcome.PASSED, finding.outcome(), finding.requirement()::name));
        }
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void nothingAtAllIsBelowTheFirstLevelAndUntested(String name) {
        Assessor assessor = TestModels.assessor(name);
        var least = new LeastEvidence(assessor.model());
        var assessment = assessor.assess(least.dossier("nothing", java.util.List.of()), LeastEvidence.DATE)
                .get(0);
        assertTrue(assessment.level().isEmpty());
        assessment
                .findings()
                .forEach(finding -> assertEquals(Outcome.UNTESTED, finding.outcome(), finding.requirement()::name));
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void aJustifiedWaiverStandsForEveryConditionalRequirement(String name) {
        Assessor assessor = TestModels.assessor(name);
        var model = assessor.model();
        var least = new LeastEvidence(model);
        var conditional = model.requirements().stream()
                .filter(requirement -> requirement.condition() != null)
                .toList();
        var top = model.levels().get(model.levels().size() - 1);
        var items = LeastEvidence.without(least.upTo(top.rank()), item -> conditional.contains(item.requirement()));
        var waived = conditional.stream().map(requirement -> requirement.iri()).toList();
        var assessment = assessor.assess(least.dossier("waived", items, waived), LeastEvidence.DATE)
                .get(0);
        assertEquals(top, assessment.level().orElse(null));
        long inapplicable = assessment.count(Outcome.INAPPLICABLE);
        assertTrue(conditional.isEmpty() || inapplicable > 0, "waived requirements must be reported as inapplicable");
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void onlyBindingRequirementsDecideLevels(String name) {
        Assessor assessor = TestModels.assessor(name);
        var model = assessor.model();
        var least = new LeastEvidence(model);
        var top = model.levels().get(model.levels().size() - 1);
        var items = LeastEvidence.without(
                least.upTo(top.rank()),
                item -> item.requirement().severity() != org.gradus.model.Severity.VIOLATION
                        && item.requirement().judgedUnder() == null);
        var assessment = assessor.assess(least.dossier("binding", items), LeastEvidence.DATE)
                .get(0);
        assertEquals(top, assessment.level().orElse(null));
    }
}
