package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten horizontal grades of T/AIITRE 10004-2023, Table 1. */
class GradesTest {
    private static final Assessor ASSESSOR = TestModels.assessor("t-aiitre-10004-2023");
    private static final MaturityModel MODEL = ASSESSOR.model();
    private static final LeastEvidence LEAST = new LeastEvidence(MODEL);

    static Stream<GradeCell> cells() {
        return MODEL.grades().stream();
    }

    @Test
    void theTableHasFifteenCellsAndFortyThreeKeyRequirements() {
        assertEquals(15, MODEL.grades().size());
        assertEquals(
                43,
                MODEL.grades().stream()
                        .mapToInt(cell -> cell.keyRequirements().size())
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theLeastEvidenceForACellGivesExactlyItsGrade(GradeCell cell) {
        for (int path = 0; path < paths(cell); path++) {
            var items = new ArrayList<>(LEAST.upTo(cell.level().rank()));
            items.addAll(keyItems(cell, path));
            var grade = assess(items);
            assertEquals(cell.grade(), grade.held().map(GradeCell::grade).orElse(0), cell.name() + ", path " + path);
            assertTrue(grade.reached().contains(cell), cell.name());
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyKeyRequirementOfACellIsNeeded(GradeCell cell) {
        for (Requirement key : cell.keyRequirements()) {
            var items = new ArrayList<LeastEvidence.Item>();
            cell.keyRequirements().stream()
                    .filter(other -> !other.equals(key))
                    .forEach(other -> items.addAll(path(other, 0)));
            assertFalse(met(items).contains(cell), () -> cell.name() + " without " + key.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1-g4-mainscene", "t1-g5-wholeorg"})
    void twoPathsMustNotBeMixed(String name) {
        GradeCell cell = cells().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        assertEquals(2, paths(cell));
        for (int odd = 0; odd < cell.keyRequirements().size(); odd++) {
            var items = new ArrayList<LeastEvidence.Item>();
            for (int i = 0; i < cell.keyRequirements().size(); i++) {
                items.addAll(path(cell.keyRequirements().get(i), i == odd ? 1 : 0));
            }
            assertFalse(met(items).contains(cell), name + " with item " + (odd + 1) + " on the other path");
        }
    }

    @Test
    void aGradeWhoseLevelIsNotReachedIsNotHeld() {
        GradeCell top = MODEL.grades().get(MODEL.grades().size() - 1);
        var items = new ArrayList<>(LEAST.upTo(1));
        items.addAll(keyItems(top, 0));
        var grade = assess(items);
        assertTrue(grade.metAboveLevel().contains(top));
        assertTrue(grade.held().map(GradeCell::grade).orElse(0) < top.grade());
    }

    private static int paths(GradeCell cell) {
        return cell.keyRequirements().stream()
                .mapToInt(key -> key.criteria().get(0).accept(new Paths()).size())
                .max()
                .orElseThrow();
    }

    private static List<LeastEvidence.Item> keyItems(GradeCell cell, int path) {
        return cell.keyRequirements().stream()
                .flatMap(key -> path(key, path).stream())
                .toList();
    }

    /** The least evidence of a key requirement on one of its paths. */
    private static List<LeastEvidence.Item> path(Requirement key, int path) {
        var items = new ArrayList<LeastEvidence.Item>();
        for (Criterion criterion : key.criteria()) {
            var paths = criterion.accept(new Paths());
            paths.get(Math.min(path, paths.size() - 1))
                    .leaves()
                    .forEach(asked -> items.add(new LeastEvidence.Item(
                            key, criterion, LeastEvidence.showing(asked.practice(), asked.bound()))));
        }
        return items;
    }

    /** The paths of a key requirement's criterion: its alternatives, or itself. */
    private static final class Paths implements Criterion.Cases<List<Criterion>> {
        @Override
        public List<Criterion> asked(Criterion.Asked asked) {
            return List.of(asked);
        }

        @Override
        public List<Criterion> anyOf(Criterion.AnyOf any) {
            return any.options();
        }

        @Override
        public List<Criterion> allOf(Criterion.AllOf all) {
            return List.of(all);
        }

        @Override
        public List<Criterion> composition(Criterion.Composition composition) {
            return List.of(composition);
        }
    }

    private static GradeFinding assess(List<LeastEvidence.Item> items) {
        return ASSESSOR.assess(LEAST.dossier("grade", items), LeastEvidence.DATE)
                .get(0)
                .grade();
    }

    private static List<GradeCell> met(List<LeastEvidence.Item> items) {
        var grade = assess(items);
        var met = new ArrayList<>(grade.reached());
        met.addAll(grade.metAboveLevel());
        return met;
    }
}
