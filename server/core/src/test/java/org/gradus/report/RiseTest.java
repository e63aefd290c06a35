package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.gradus.assess.Gap;
import org.gradus.assess.GapFinder;
import org.gradus.assess.Improvement;
import org.gradus.assess.Verdict;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Improvements in words. */
class RiseTest {
    private static final Vocabulary VOCABULARY = TestResults.ONTOLOGY.vocabulary();
    private static final String DATA = "https://w3id.org/gradus/practice/data-acquisition";
    private static final String TWIN = "https://w3id.org/gradus/practice/digital-twin";

    private static Extent extent(int breadth, int depth) {
        return Extent.EMPTY.with(Scale.BREADTH, breadth).with(Scale.DEPTH, depth);
    }

    private static List<Rise> rises(Improvement... improvements) {
        var level = TestResults.ONTOLOGY.model("t-aiitre-10003").levels().get(0);
        return Rise.of(new Gap(level, List.of(), List.of(improvements)), VOCABULARY);
    }

    @Test
    void whereMoreIsHeldThanAskedNothingIsSaid() {
        Rise rise = rises(new Improvement(DATA, extent(3, 3), extent(1, 4), List.of(), List.of(), null))
                .get(0);
        assertTrue(rise.isBegun());
        assertEquals(
                List.of(new Rise.Step(
                        VOCABULARY.label(Scale.BREADTH),
                        VOCABULARY.label(Scale.BREADTH, 1),
                        VOCABULARY.label(Scale.BREADTH, 3))),
                rise.steps());
    }

    @Test
    void aFigureThatIsReachedIsNoStep() {
        Extent asked = extent(3, 3).withFigure(new BigDecimal("5"));
        Extent held = extent(1, 3).withFigure(new BigDecimal("7.5"));
        assertEquals(
                1,
                rises(new Improvement(DATA, asked, held, List.of(), List.of(), null))
                        .get(0)
                        .steps()
                        .size());
        assertEquals(
                "5",
                rises(new Improvement(DATA, asked, extent(3, 3), List.of(), List.of(), null))
                        .get(0)
                        .steps()
                        .get(0)
                        .to()
                        .en());
    }

    @Test
    void linesOfOnePracticeAreToldApartByAllThatIsAsked() {
        var rises = rises(
                new Improvement(DATA, extent(3, 1), extent(1, 5), List.of(), List.of(), null),
                new Improvement(TWIN, extent(3, 1), null, List.of(), List.of(), null),
                new Improvement(DATA, extent(3, 2), extent(1, 5), List.of(), List.of(), null));
        assertEquals(rises.get(0).steps(), rises.get(2).steps());
        assertFalse(rises.get(0).asked().isEmpty());
        assertFalse(rises.get(0).asked().equals(rises.get(2).asked()));
        assertTrue(rises.get(1).asked().isEmpty());
        assertFalse(rises.get(1).isBegun());
    }

    @ParameterizedTest
    @CsvSource({
        "xinghe.ttl, t-aiitre-10003",
        "baihe.ttl, t-aiitre-10003",
        "baihe.ttl, t-ccua-2024",
        "lanqiao.ttl, t-aiitre-10004-2023"
    })
    void noTwoLinesOfASampleReadAlike(String sample, String model) {
        for (Verdict verdict :
                TestResults.of(TestResults.example(sample), model).verdicts()) {
            var said = new HashSet<List<Object>>();
            var levels = verdict.assessment().model().levels();
            Gap all = new GapFinder(VOCABULARY).to(verdict.assessment(), levels.get(levels.size() - 1));
            for (Rise rise : Rise.of(all, VOCABULARY)) {
                assertTrue(
                        said.add(List.of(rise.improvement().practice(), rise.steps(), rise.asked())), rise::toString);
                assertTrue(!rise.isBegun() || !rise.steps().isEmpty(), rise::toString);
            }
        }
    }
}
