package org.gradus.diagnosis;

import static org.gradus.diagnosis.Diagnoses.DATE;
import static org.gradus.diagnosis.Diagnoses.STANDARDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.model.MaturityModel;
import org.gradus.sample.NationalSample;
import org.gradus.testing.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diagnoses of many organisations: that they come to the level of the evidence, how many questions they take, and how often the
 * estimate holds the level. {@code -Dgradus.diagnosis.organisations=1000} takes more of them; the figures are appended to
 * {@code target/diagnosis.txt}.
 */
class DiagnosisIT {
    private static final int ORGANISATIONS = Integer.getInteger("gradus.diagnosis.organisations", Amount.of(12, 30));
    /** Another than the peers' of the estimate. */
    private static final long SEED = Long.getLong("gradus.diagnosis.seed", 11);

    private static final int ESTIMATE_AFTER = 25;

    static Stream<String> models() {
        return STANDARDS.ontology().modelNames().stream();
    }

    private static final class Figures {
        private int organisations;
        private long asked;
        private long couldDecide;
        private int estimated;
        private int held;
        private long width;
        private long open;
        private long questions;
        private long nanos;
        private final Map<Integer, int[]> byRank = new java.util.TreeMap<>();
    }

    @ParameterizedTest
    @MethodSource("models")
    void truthfulAnswersComeToTheLevelByFewQuestionsAndTheEstimateHoldsIt(String name) throws IOException {
        MaturityModel model = STANDARDS.model(name);
        var sample = new NationalSample(STANDARDS.ontology(), name, DATE, SEED);
        var questionnaire = Diagnoses.questionnaire(name);
        Map<Integer, Integer> deciding = new HashMap<>();
        var figures = new Figures();
        for (int number = 0; number < ORGANISATIONS; number++) {
            Assessment truth = STANDARDS
                    .assessor(name)
                    .assess(Diagnoses.member(sample, number, model), DATE)
                    .get(0);
            one(questionnaire, truth, deciding, figures);
        }
        tell(name, figures);
        assertTrue(figures.asked <= 1.05 * figures.couldDecide, () -> figures.asked + " of " + figures.couldDecide);
        // Of few organisations more may lie outside than one in twenty.
        double slack = ORGANISATIONS < 500 ? 0.04 : 0;
        assertTrue(
                figures.held >= (0.95 - slack) * figures.organisations,
                () -> figures.held + " of " + figures.organisations);
    }

    private static void one(
            Questionnaire questionnaire, Assessment truth, Map<Integer, Integer> deciding, Figures figures) {
        var respondent = new Respondent(questionnaire, truth.evidence());
        Answers answers = Answers.none();
        figures.organisations++;
        boolean estimated = false;
        while (true) {
            if (answers.size() == ESTIMATE_AFTER) {
                estimated = true;
                estimate(questionnaire, answers, truth, figures);
            }
            long start = System.nanoTime();
            var next = questionnaire.next(answers);
            figures.nanos += System.nanoTime() - start;
            figures.questions++;
            if (next.isEmpty()) {
                break;
            }
            answers = answers.with(next.get().practice().iri(), respondent.answer(next.get()));
        }
        figures.held += estimated ? 0 : 1;
        assertEquals(truth.rank(), questionnaire.levelSoFar(answers).get(0).rank());
        int highest = questionnaire.aims().get(0).level().rank();
        int up = Math.min(truth.rank() + 1, highest);
        figures.asked += answers.size();
        int could = deciding.computeIfAbsent(
                up,
                rank -> Diagnoses.questionnaire(
                                questionnaire.aims().get(0).model().name(), rank)
                        .remaining(Answers.none())
                        .size());
        figures.couldDecide += could;
        int[] at = figures.byRank.computeIfAbsent(truth.rank(), r -> new int[3]);
        at[0]++;
        at[1] += answers.size();
        at[2] = could;
    }

    private static void estimate(Questionnaire questionnaire, Answers answers, Assessment truth, Figures figures) {
        Estimate estimate = questionnaire.estimate(answers).get(0);
        LevelSoFar level = questionnaire.levelSoFar(answers).get(0);
        figures.estimated++;
        figures.width += estimate.width();
        figures.open += level.most() - level.rank();
        figures.held += truth.rank() >= estimate.low() && truth.rank() <= estimate.high() ? 1 : 0;
    }

    private static void tell(String name, Figures figures) throws IOException {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %d organisations, %d questions asked, %d could decide, ratio %.3f; estimate after %d answers for %d, holds the"
                        + " level in %.3f, width %.2f levels (%.2f still possible); next question %.2f ms%n",
                name,
                figures.organisations,
                figures.asked,
                figures.couldDecide,
                (double) figures.asked / figures.couldDecide,
                ESTIMATE_AFTER,
                figures.estimated,
                (double) figures.held / figures.organisations,
                (double) figures.width / Math.max(1, figures.estimated),
                (double) figures.open / Math.max(1, figures.estimated),
                figures.nanos / 1e6 / figures.questions));
        figures.byRank.forEach((rank, at) -> text.append(String.format(
                Locale.ROOT,
                "  rank %d: %d organisations, %.1f questions of %d%n",
                rank,
                at[0],
                (double) at[1] / at[0],
                at[2])));
        Path file = Path.of("target", "diagnosis.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
