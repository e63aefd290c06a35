package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.gradus.evidence.admission.Dossier;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.sample.NationalSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties that tie SHACL's verdict, the explanation and the gap together, on random evidence. */
class WhatHoldsIT {
    private static final long SEED = 42;
    private static final int ROUNDS = 25;

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void theExplanationAgreesWithTheEngine(String name) {
        Assessor assessor = TestModels.assessor(name);
        MaturityModel model = assessor.model();
        for (Assessment assessment : random(assessor)) {
            for (RequirementFinding finding : assessment.findings()) {
                for (Criterion criterion : finding.requirement().criteria()) {
                    boolean waived = assessment.evidence().waived().containsKey(criterion.iri())
                            || assessment
                                    .evidence()
                                    .waived()
                                    .containsKey(finding.requirement().iri());
                    if (criterion.leaves().findAny().isPresent() && !waived) {
                        assertEquals(
                                Satisfaction.of(criterion, assessment.evidence()),
                                !finding.unmet().contains(criterion),
                                () -> criterion.iri() + " of " + model.name());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void theImprovementsOfAGapLeadToItsLevelAndNoneOfThemCanBeDropped(String name) {
        // By the plan, which the test above and PlanIT hold to the reference.
        Assessor assessor = TestModels.assessor(name).by(Engine.PLAN);
        var least = new LeastEvidence(assessor.model());
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            int rank = random.nextInt(assessor.model().levels().size());
            var items = new ArrayList<>(LeastEvidence.without(least.upTo(rank + 1), item -> random.nextInt(8) == 0));
            var before = assessor.assess(least.dossier("before", items), LeastEvidence.DATE)
                    .get(0);
            var gap = new GapFinder(TestModels.ONTOLOGY.vocabulary()).toNextLevel(before);
            if (gap.isEmpty()) {
                continue;
            }
            Requirement any = assessor.model().requirements().get(0);
            var improved = new ArrayList<>(items);
            gap.get()
                    .improvements()
                    .forEach(improvement -> improved.add(new LeastEvidence.Item(
                            any,
                            any.criteria().get(0),
                            LeastEvidence.showing(improvement.practice(), improvement.bound()))));
            var after = assessor.assess(least.dossier("after", improved), LeastEvidence.DATE)
                    .get(0);
            assertTrue(after.rank() >= gap.get().to().rank(), () -> "after the improvements: " + after.level());
            if (!gap.get().improvements().isEmpty()) {
                var short1 = new ArrayList<>(improved);
                short1.remove(
                        items.size() + random.nextInt(gap.get().improvements().size()));
                var still = assessor.assess(least.dossier("still", short1), LeastEvidence.DATE)
                        .get(0);
                assertTrue(still.rank() < gap.get().to().rank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void theImprovementsOfAGapToAnyLevelLeadToIt(String name) {
        Assessor assessor = TestModels.assessor(name).by(Engine.PLAN);
        var least = new LeastEvidence(assessor.model());
        var random = new Random(SEED);
        Requirement any = assessor.model().requirements().get(0);
        for (int round = 0; round < ROUNDS; round++) {
            int share = 1 + random.nextInt(12);
            var items = LeastEvidence.without(least.upTo(2), item -> random.nextInt(12) < share);
            var before = assessor.assess(least.dossier("before", items), LeastEvidence.DATE)
                    .get(0);
            for (Level level : assessor.model().levels()) {
                if (level.rank() > before.rank()) {
                    var improved = new ArrayList<>(items);
                    new GapFinder(TestModels.ONTOLOGY.vocabulary())
                            .to(before, level)
                            .improvements()
                            .forEach(improvement -> improved.add(new LeastEvidence.Item(
                                    any,
                                    any.criteria().get(0),
                                    LeastEvidence.showing(improvement.practice(), improvement.bound()))));
                    var after = assessor.assess(least.dossier("after", improved), LeastEvidence.DATE)
                            .get(0);
                    assertTrue(after.rank() >= level.rank(), () -> name + " to " + level.name() + ": " + after.level());
                }
            }
        }
    }

    /** More where there is time: -Dgradus.test.roads=250 takes a thousand of the four models. */
    private static final int ROADS = Integer.getInteger("gradus.test.roads", 12);

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void eachPhaseOfAWayReachesItsLevelAndAsksForNothingTwice(String name) {
        Assessor assessor = TestModels.assessor(name).by(Engine.PLAN);
        var sample = new NationalSample(TestModels.ONTOLOGY, name, LeastEvidence.DATE, SEED);
        var gaps = new GapFinder(TestModels.ONTOLOGY.vocabulary());
        var levels = assessor.model().levels();
        Level top = levels.get(levels.size() - 1);
        int phasesSeen = 0;
        for (int number = 0; number < ROADS; number++) {
            Dossier dossier = sample.member(number);
            Assessment before = assessor.assess(dossier, LeastEvidence.DATE).get(0);
            var asked = new HashSet<String>();
            for (Gap phase : gaps.phases(before, top)) {
                for (Improvement improvement : phase.improvements()) {
                    assertTrue(
                            asked.add(improvement.practice() + improvement.bound()),
                            () -> improvement + " is asked for twice");
                }
                dossier = showing(dossier, before.subject().iri(), phase.improvements());
                var after = assessor.assess(dossier, LeastEvidence.DATE).get(0);
                assertTrue(after.rank() >= phase.to().rank(), () -> name + " to " + phase.to() + ": " + after.level());
                phasesSeen++;
            }
        }
        assertTrue(phasesSeen >= ROADS / 2, "most have a way before them");
    }

    private static Dossier showing(Dossier dossier, String subject, List<Improvement> improvements) {
        var shown = new HashMap<>(dossier.shown());
        var all = new ArrayList<>(shown.getOrDefault(subject, List.of()));
        improvements.forEach(each -> all.add(LeastEvidence.showing(each.practice(), each.bound())));
        shown.put(subject, all);
        return new Dossier(
                dossier.organisation(), dossier.subjects(), shown, dossier.inapplicabilities(), dossier.profile());
    }

    @Test
    void whatAnItemOnlyRecommendsIsReportedAndDoesNotFailIt() {
        Assessor assessor = TestModels.assessor("t-ccua-2024");
        var least = new LeastEvidence(assessor.model());
        var mixed = assessor.model().requirements().stream()
                .filter(requirement ->
                        requirement.binding().size() < requirement.criteria().size())
                .toList();
        assertEquals(8, mixed.size(), "items with a 应 part and a 宜 part that needs evidence of its own");
        for (Requirement requirement : mixed) {
            var demanded = least.of(requirement)
                    .filter(item -> requirement.bindsTo(item.criterion()))
                    .toList();
            var assessment = assessor.assess(least.dossier("demanded", demanded), LeastEvidence.DATE)
                    .get(0);
            var finding =
                    assessment.findings().get(assessor.model().requirements().indexOf(requirement));
            assertEquals(Outcome.PASSED, finding.outcome());
            assertFalse(finding.isViolated());
            assertFalse(finding.unmet().isEmpty(), requirement::name);
            finding.unmet().forEach(criterion -> assertEquals(Severity.WARNING, requirement.severity(criterion)));
        }
    }

    private static List<Assessment> random(Assessor assessor) {
        var least = new LeastEvidence(assessor.model());
        var random = new Random(SEED);
        var all = least.upTo(Integer.MAX_VALUE);
        var conditional = assessor.model().requirements().stream()
                .filter(requirement -> requirement.condition() != null)
                .map(Requirement::iri)
                .collect(Collectors.toList());
        var assessments = new ArrayList<Assessment>();
        for (int round = 0; round < ROUNDS; round++) {
            double share = random.nextDouble();
            var items = LeastEvidence.without(all, item -> random.nextDouble() > share);
            var waived = conditional.stream().filter(c -> random.nextBoolean()).toList();
            assessments.addAll(assessor.assess(least.dossier("random-" + round, items, waived), LeastEvidence.DATE));
        }
        return assessments;
    }
}
