package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gradus.evidence.admission.Measurement;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What intake would refuse of the draft evidence, said while it can still be answered otherwise. */
final class Objections {
    /** Intake asks as much of a reason. */
    private static final int REASON = 10;

    private final Vocabulary vocabulary;
    private final Map<String, Question> questions;
    private final LocalDate date;

    Objections(Vocabulary vocabulary, Map<String, Question> questions, LocalDate date) {
        this.vocabulary = vocabulary;
        this.questions = questions;
        this.date = date;
    }

    Optional<Text> to(String practice, Answer answer, Answers beside) {
        Question question = questions.get(practice);
        if (question == null) {
            return Optional.of(Wording.say(
                    "No requirement up to the level aimed at asks for %s. Leave the answer out.",
                    "目标等级以内没有要求涉及 %s。请删去这一回答。", practice));
        }
        return form(question, answer).or(() -> contradiction(question.practice(), answer, beside));
    }

    private Optional<Text> form(Question question, Answer answer) {
        Text label = question.practice().label();
        if (answer.said() == Answer.Said.PARTLY && answer.lacking().isEmpty()) {
            return Optional.of(Wording.say("%s is done in part: say what lacks.", "“%s”部分开展：请说明尚缺什么。", label));
        }
        if (answer.said() == Answer.Said.FIGURE_TO_FOLLOW && !question.claims().contains(answer.said())) {
            return Optional.of(Wording.say(
                    "%s is shown without a figure, so none can follow. Say that it is done, or in part.",
                    "“%s”无需数值证明，不存在待补的数值。请答已开展或部分开展。", label));
        }
        for (var entry : answer.inapplicable().entrySet()) {
            if (question.conditionals().stream().noneMatch(each -> each.iri().equals(entry.getKey()))) {
                return Optional.of(Wording.say(
                        "%s cannot be stated not to apply with %s.", "%s 不能随“%s”声明不适用。", entry.getKey(), label));
            }
            if (entry.getValue().strip().length() < REASON) {
                return Optional.of(Wording.say(
                        "Say why it does not apply, in at least %s characters.", "请说明不适用的理由，不少于 %s 个字符。", REASON));
            }
        }
        return measured(question, answer);
    }

    private Optional<Text> measured(Question question, Answer answer) {
        Text label = question.practice().label();
        for (Reach reach : answer.reaches()) {
            if (question.isMeasured() == reach.measurements().isEmpty()) {
                return Optional.of(
                        question.isMeasured()
                                ? Wording.say(
                                        "%s is a result: give what was measured, or say that the figure follows.",
                                        "“%s”属于结果：请填写测量值，或答数值待补。", label)
                                : Wording.say(
                                        "%s is no result, so nothing is measured for it.", "“%s”不属于结果，无需测量值。", label));
            }
            for (Measurement measurement : reach.measurements()) {
                if (measurement.indicator().isEmpty() || measurement.unit().isEmpty()) {
                    return Optional.of(
                            Wording.say("Say for %s what was measured, and in which unit.", "请说明“%s”测量的指标与单位。", label));
                }
                if (measurement.periodEnd().isAfter(date)) {
                    return Optional.of(Wording.say(
                            "The period of a measurement ends on %s, after the day of the diagnosis (%s).",
                            "测量周期截止于 %s，晚于诊断日期（%s）。", measurement.periodEnd(), date));
                }
            }
        }
        return Optional.empty();
    }

    /** What is not done is done in no special way either. */
    private Optional<Text> contradiction(Practice practice, Answer answer, Answers beside) {
        for (var entry : beside.byPractice().entrySet()) {
            Practice other = vocabulary.declared(entry.getKey());
            if (answer.said() == Answer.Said.NOT_DONE
                    && shows(entry.getValue())
                    && other.broader().contains(practice.iri())) {
                return Optional.of(contradict(practice, other));
            }
            if (entry.getValue().said() == Answer.Said.NOT_DONE
                    && shows(answer)
                    && practice.broader().contains(other.iri())) {
                return Optional.of(contradict(other, practice));
            }
        }
        return Optional.empty();
    }

    /** Whether an answer says that a practice is done, at least in part. */
    private static boolean shows(Answer answer) {
        return switch (answer.said()) {
            case DONE, PARTLY, FIGURE_TO_FOLLOW -> true;
            case NOT_DONE, NOT_SURE, DOES_NOT_APPLY -> false;
        };
    }

    private static Text contradict(Practice no, Practice yes) {
        return Wording.say(
                "%s was said not to be done, and %s, which is a special way of it, to be. Change one of the two answers.",
                "已答“%s”未开展，而“%s”是其中的一种做法，却答已开展。请更正其一。", no.label(), yes.label());
    }
}
