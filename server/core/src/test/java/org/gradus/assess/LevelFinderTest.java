package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.assess.Standing.State;
import org.gradus.model.Aspect;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Levels from violated requirements: nothing shown is no level, and a part holds its parent from its first level on. */
class LevelFinderTest {
    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void nothingShownIsNoLevelInAnyAspect(String name) {
        MaturityModel model = TestModels.assessor(name).model();
        var standings = new LevelFinder(model).standings(binding(model));
        for (Aspect aspect : model.aspects()) {
            Standing standing = standings.get(aspect.iri());
            assertEquals(0, standing.rank(), aspect.iri());
            assertTrue(standing.state() != State.REACHED, aspect.iri());
        }
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void whatIsAskedOfTheWholeBindsTheWholeOnly(String name) {
        MaturityModel model = TestModels.assessor(name).model();
        var ofTheWhole = binding(model).stream()
                .filter(requirement -> requirement.aspect().equals(model.root().iri()))
                .toList();
        int top = model.levels().get(model.levels().size() - 1).rank();
        var standings = new LevelFinder(model).standings(ofTheWhole);
        for (Aspect aspect : model.aspects()) {
            boolean whole = aspect.equals(model.root());
            boolean asked = standings.get(aspect.iri()).firstAsked() > 0;
            int least = ofTheWhole.stream()
                    .mapToInt(requirement -> requirement.level().rank())
                    .min()
                    .orElse(top + 1);
            assertEquals(
                    whole ? least - 1 : asked ? top : 0,
                    standings.get(aspect.iri()).rank(),
                    aspect.iri());
        }
    }

    @Test
    void aPartThatIsFirstAskedHigherUpHoldsItsParentOnlyFromThereOn() {
        MaturityModel model = TestModels.assessor("t-aiitre-10004-2023").model();
        Aspect integration = aspect(model, "业务集成融合");
        var violated = of(model, Set.of(integration.iri()));
        var standings = new LevelFinder(model).standings(violated);
        assertEquals(new Standing(0, 3), standings.get(integration.iri()));
        assertEquals(State.NOT_REACHED, standings.get(integration.iri()).state());
        assertEquals(2, standings.get(integration.parent()).rank());
        assertEquals(2, standings.get(model.root().iri()).rank());
    }

    @Test
    void aDimensionStandsWhereItsWeakestPartStands() {
        MaturityModel model = TestModels.assessor("t-aiitre-10004-2023").model();
        Aspect business = aspect(model, "业务集成融合");
        Aspect parent = model.aspects().stream()
                .filter(each -> each.iri().equals(business.parent()))
                .findFirst()
                .orElseThrow();
        var parts = model.children(parent).stream().map(Aspect::iri).collect(Collectors.toCollection(HashSet::new));
        var violated = of(model, parts).stream()
                .filter(requirement -> requirement.level().rank() == 3)
                .toList();
        assertEquals(
                2, new LevelFinder(model).standings(violated).get(parent.iri()).rank());
    }

    private static Aspect aspect(MaturityModel model, String label) {
        return model.aspects().stream()
                .filter(each -> each.label().zh().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<Requirement> binding(MaturityModel model) {
        return model.requirements().stream()
                .filter(requirement -> requirement.severity() == Severity.VIOLATION)
                .toList();
    }

    private static List<Requirement> of(MaturityModel model, Set<String> aspects) {
        return binding(model).stream()
                .filter(requirement -> aspects.contains(requirement.aspect()))
                .toList();
    }
}
