package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.evidence.admission.Dossier;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every requirement bites: taking away what satisfies it alone turns exactly its outcome. */
class TeethIT {
    private static final String ASKS_NO_MORE = "Asks no more than";
    private static final Pattern IDENTIFIER = Pattern.compile("\\b\\w+:([\\w.:-]*\\w)");

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void takingAwayWhatSatisfiesARequirementAloneTurnsExactlyItsOutcome(String name) {
        Assessor assessor = TestModels.assessor(name);
        MaturityModel model = assessor.model();
        var least = new LeastEvidence(model);
        var dossiers = new ArrayList<Dossier>();
        for (Requirement requirement : model.requirements()) {
            var without = new HashSet<>(askingNoMore(model, requirement));
            without.add(requirement);
            var items = LeastEvidence.without(
                    least.upTo(requirement.level().rank()), item -> without.contains(item.requirement()));
            dossiers.add(least.dossier(requirement.name(), items));
        }
        var assessments = new ArrayList<Assessment>();
        assessor.assessAll(dossiers.iterator(), LeastEvidence.DATE, 2, assessments::add);
        assertEquals(model.requirements().size(), assessments.size());

        var wrong = new ArrayList<String>();
        for (int i = 0; i < assessments.size(); i++) {
            Requirement requirement = model.requirements().get(i);
            Set<String> turned = turned(assessments.get(i), requirement.level().rank());
            askingNoMore(model, requirement).forEach(other -> turned.remove(other.name()));
            Set<String> expected = new TreeSet<>();
            boolean onlyComposes = requirement.asked().findAny().isEmpty();
            if (!onlyComposes && !asksNoMore(requirement)) {
                expected.add(requirement.name());
                addComposing(model, requirement, expected);
            }
            if (!turned.equals(expected)) {
                wrong.add(requirement.name() + " turned " + turned + " instead of " + expected);
            }
            boolean binding = requirement.severity() == org.gradus.model.Severity.VIOLATION;
            int reached = assessments.get(i).rank();
            int due = binding && !expected.isEmpty()
                    ? requirement.level().rank() - 1
                    : requirement.level().rank();
            if (reached != due) {
                wrong.add(requirement.name() + ": level " + reached + " instead of " + due);
            }
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " requirements:\n" + String.join("\n", wrong));
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void everyCriterionIsMetByItsLeastEvidenceAloneAndByNothingLess(String name) {
        Assessor assessor = TestModels.assessor(name);
        MaturityModel model = assessor.model();
        var least = new LeastEvidence(model);
        var dossiers = new ArrayList<Dossier>();
        var criteria = new ArrayList<Criterion>();
        for (Requirement requirement : model.requirements()) {
            for (Criterion criterion : requirement.criteria()) {
                if (criterion.leaves().findAny().isPresent()) {
                    criteria.add(criterion);
                    var items = least.of(requirement)
                            .filter(item -> item.criterion().equals(criterion))
                            .toList();
                    dossiers.add(least.dossier("criterion-" + criteria.size(), items));
                }
            }
        }
        var met = new ArrayList<Boolean>();
        var others = new ArrayList<Set<String>>();
        var index = new int[1];
        assessor.assessAll(dossiers.iterator(), LeastEvidence.DATE, 2, assessment -> {
            Criterion criterion = criteria.get(index[0]++);
            var unmet = assessment.findings().stream()
                    .flatMap(finding -> finding.unmet().stream())
                    .map(Criterion::iri)
                    .collect(Collectors.toCollection(HashSet::new));
            met.add(!unmet.contains(criterion.iri()));
            others.add(unmet);
        });
        var wrong = new ArrayList<String>();
        for (int i = 0; i < criteria.size(); i++) {
            if (!met.get(i)) {
                wrong.add(criteria.get(i).iri() + " is not met by its least evidence");
            }
            if (others.get(i).isEmpty()) {
                wrong.add(criteria.get(i).iri() + "'s least evidence meets every other criterion too");
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static boolean asksNoMore(Requirement requirement) {
        return requirement.note().en().startsWith(ASKS_NO_MORE);
    }

    /**
     * The requirements that say that they ask no more than this one, whose evidence would stand in for what is taken away. One that
     * says so itself is held to nothing.
     */
    private static List<Requirement> askingNoMore(MaturityModel model, Requirement requirement) {
        if (asksNoMore(requirement)) {
            return List.of();
        }
        return model.requirements().stream()
                .filter(TeethIT::asksNoMore)
                .filter(other -> IDENTIFIER
                        .matcher(other.note().en())
                        .results()
                        .anyMatch(named -> named.group(1).replace(':', '-').equals(requirement.name())))
                .toList();
    }

    /** Adds the general requirements that hold only where the failed one does, and those that hold only where they do. */
    private static void addComposing(MaturityModel model, Requirement failed, Set<String> expected) {
        model.requirements().stream()
                .filter(other -> other.level().rank() <= failed.level().rank() && composes(other, failed.iri()))
                .forEach(other -> {
                    if (expected.add(other.name())) {
                        addComposing(model, other, expected);
                    }
                });
    }

    private static boolean composes(Requirement requirement, String member) {
        return requirement.criteria().stream()
                .filter(Criterion::isComposition)
                .flatMap(Criterion::composed)
                .anyMatch(member::equals);
    }

    /** The requirements up to a level that are not passed. */
    private static Set<String> turned(Assessment assessment, int rank) {
        return assessment.findings().stream()
                .filter(finding -> finding.requirement().level().rank() <= rank)
                .filter(finding -> finding.outcome() != Outcome.PASSED)
                .map(finding -> finding.requirement().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
