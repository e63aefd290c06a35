package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.Requirement;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;
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
        var assessment = assessor.assess(least.dossier("nothing", List.of()), LeastEvidence.DATE)
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
    void whatIsStatedNotToApplyIsInapplicableAndNeverPassed(String name) {
        Assessor assessor = TestModels.assessor(name);
        var model = assessor.model();
        var least = new LeastEvidence(model);
        var waived = model.requirements().stream()
                .flatMap(requirement -> requirement.criteria().stream().map(requirement::waivedBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var assessment = assessor.assess(least.dossier("waived", List.of(), waived), LeastEvidence.DATE)
                .get(0);
        assertEquals(0, assessment.count(Outcome.PASSED), "nothing was shown");
        for (RequirementFinding finding : assessment.findings()) {
            Requirement requirement = finding.requirement();
            boolean free =
                    requirement.deciding().stream().allMatch(criterion -> requirement.waivedBy(criterion) != null);
            assertEquals(free, finding.outcome() == Outcome.INAPPLICABLE, requirement::name);
            if (free) {
                assertFalse(assessment.evidence().reasons(requirement).isEmpty(), requirement::name);
                assertFalse(finding.isViolated(), requirement::name);
            }
        }
    }

    /** These rows of the management system are asked under a condition only, be it on the row or on its criteria. */
    @Test
    void aRowThatIsAskedUnderAConditionOnlyDoesNotApplyWhereThatIsStated() {
        Assessor assessor = TestModels.assessor("ms-2014");
        var model = assessor.model();
        var rows = model.requirements().stream()
                .filter(requirement ->
                        requirement.deciding().stream().allMatch(criterion -> requirement.waivedBy(criterion) != null))
                .toList();
        var names = rows.stream().map(Requirement::name).collect(Collectors.toSet());
        assertTrue(
                names.containsAll(List.of(
                        "req-1.7.7",
                        "req-2.2.5",
                        "req-2.2.9",
                        "req-2.4.10",
                        "req-3.3.14",
                        "req-3.4.7",
                        "req-3.4.8",
                        "req-3.4.9",
                        "req-3.7.3",
                        "req-4.2.7",
                        "req-4.2.8",
                        "req-4.3.8",
                        "req-4.6.6",
                        "req-4.6.7")),
                names::toString);
        var top = model.levels().get(model.levels().size() - 1);
        var least = new LeastEvidence(model);
        var items = LeastEvidence.without(least.upTo(top.rank()), item -> rows.contains(item.requirement()));
        var practices = rows.stream()
                .flatMap(Requirement::asked)
                .map(Criterion.Asked::practice)
                .collect(Collectors.toSet());
        var others = LeastEvidence.without(
                items, item -> practices.contains(item.showing().practice()));
        var waived = rows.stream()
                .flatMap(row -> row.criteria().stream().map(row::waivedBy))
                .distinct()
                .toList();
        var assessment = assessor.assess(least.dossier("rows", others, waived), LeastEvidence.DATE)
                .get(0);
        for (Requirement row : rows) {
            var finding = assessment.findings().get(model.requirements().indexOf(row));
            assertEquals(Outcome.INAPPLICABLE, finding.outcome(), row::name);
            assertEquals(
                    List.of("not applicable here"),
                    assessment.evidence().reasons(row).stream().map(Text::en).toList());
        }
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
