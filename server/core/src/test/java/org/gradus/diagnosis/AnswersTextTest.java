package org.gradus.diagnosis;

import static org.gradus.diagnosis.Diagnoses.STANDARDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.ValueRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved answers are read as they were written, and nothing in them is passed over. */
class AnswersTextTest {
    private static final AnswersWriter WRITER =
            new AnswersWriter(STANDARDS.ontology().vocabulary());
    private static final AnswersReader READER = new AnswersReader(STANDARDS);

    private static SavedAnswers saved() {
        var answers = Answers.none()
                .with(
                        Namespaces.PRACTICE + "data-acquisition",
                        Answer.done(List.of(
                                Reach.of(Extent.EMPTY.with(Scale.BREADTH, 3).with(Scale.CONDUCT, 4)),
                                Reach.of(Extent.EMPTY.with(Scale.DEPTH, 4)))))
                .with(
                        Namespaces.PRACTICE + "disaster-recovery",
                        Answer.done(List.of(Reach.of(Extent.EMPTY.withFigure(new java.math.BigDecimal("5"))))))
                .with(
                        Namespaces.PRACTICE + "outcome-cost",
                        Answer.done(List.of(new Reach(Extent.EMPTY, Measured.best("unit | cost\\n")))))
                .with(Namespaces.PRACTICE + "outcome-quality", Answer.figureToFollow(LocalDate.of(2026, 12, 31)))
                .with(Namespaces.PRACTICE + "internal-audit", Answer.partly("第二工厂\nand: the third # one"))
                .with(Namespaces.PRACTICE + "digital-twin", Answer.notDone())
                .with(Namespaces.PRACTICE + "data-modelling", Answer.notSure())
                .with(
                        Namespaces.PRACTICE + "data-security-grading",
                        Answer.doesNotApply(
                                Map.of(Namespaces.BASE + "t-aiitre-10003/7.3.2-g", "no such business because of us")));
        return new SavedAnswers(
                List.of(
                        Aim.of(STANDARDS.model("t-aiitre-10003"), "CL3"),
                        Aim.highest(STANDARDS.model("t-aiitre-10004-2023"))),
                "https://example.org/acme",
                "Acme | 阿克美",
                answers);
    }

    private static String text() {
        return WRITER.write(saved());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertEquals(saved(), READER.read(text()));
        assertEquals(saved(), READER.read(text().replace("\n", "\r\n")));
    }

    @Test
    void theOrderOfAnswersIsKept() {
        assertEquals(
                List.copyOf(saved().answers().byPractice().keySet()),
                List.copyOf(READER.read(text()).answers().byPractice().keySet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            # gradus self-diagnosis, form 1; # gradus self-diagnosis, form 9; 1
            to CL3;                        to CL9;                           2
            data-acquisition: done;        data-akquisition: done;           7
            data-acquisition: done;        data-acquisition: perhaps;        7
            breadth:CrossUnit;             breadth:CrossedUnit;              8
            figure:5;                      figure:five;                      11
            due 2026-12-31;                due 2026-13-31;                   17
            digital-twin: not done;        digital-twin: done;               21
            digital-twin: not done;        data-acquisition: not done;       21
            """)
    void whatIsNotUnderstoodIsNamedByItsLine(String there, String instead, int line) {
        String broken = text().replace(there, instead);
        var refused = assertThrows(ValueRefused.class, () -> READER.read(broken));
        // An answer is whole only where the next begins.
        assertTrue(
                refused.text().en().contains("line " + line + ":")
                        || refused.text().en().contains("line " + (line + 1) + ":")
                        || there.startsWith("to "),
                () -> refused.text().en() + "\n" + broken);
    }
}
