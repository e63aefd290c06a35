package org.gradus.web.diagnosis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Conditional;
import org.gradus.diagnosis.Question;
import org.gradus.diagnosis.Reach;
import org.gradus.diagnosis.Step;
import org.gradus.evidence.admission.Measurement;
import org.gradus.model.Scale;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.session.Form;
import org.gradus.web.session.Written;
import org.jspecify.annotations.Nullable;

/** What was answered on the page of a question. */
final class AnswerForm {
    static final String CHOICE = "choice";
    private static final String DONE = "done-";
    private static final int LONGEST = 1000;

    private final Question question;
    private final Form form;

    AnswerForm(Question question, Form form) {
        this.question = question;
        this.form = form;
    }

    /** The value by which a choice of the first step is sent. */
    static String done(int choice) {
        return DONE + choice;
    }

    /**
     * The answer.
     *
     * @throws RequestRefused where something is left out, or not of the right form
     */
    Answer answer() {
        Map<String, String> waived = waived();
        String choice = form.text(CHOICE);
        if (choice.startsWith(DONE)) {
            return Answer.done(List.of(reach(choice.substring(DONE.length())))).waiving(waived);
        }
        for (Answer.Said said : Answer.Said.values()) {
            if (said.name().equals(choice)) {
                return said(said, waived);
            }
        }
        throw RequestRefused.wrong("Choose an answer; “not sure” is one too.", "请选择一项；“不确定”也是答案。");
    }

    private Answer said(Answer.Said said, Map<String, String> waived) {
        return switch (said) {
            case PARTLY -> Answer.partly(words("lacking")).waiving(waived);
            case FIGURE_TO_FOLLOW -> Answer.figureToFollow(dateOrNull("due")).waiving(waived);
            case NOT_DONE -> Answer.notDone().waiving(waived);
            case DOES_NOT_APPLY -> Answer.doesNotApply(all());
            case DONE, NOT_SURE -> Answer.notSure().waiving(waived);
        };
    }

    /** What under a condition does not apply, where the rest is answered. */
    private Map<String, String> waived() {
        return form.text("waive").isEmpty() ? Map.of() : all();
    }

    private Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        String why = words("reason");
        for (Conditional conditional : question.conditionals()) {
            all.put(conditional.iri(), why);
        }
        return all;
    }

    private Reach reach(String first) {
        var choices = new ArrayList<Step.Choice>();
        int periods = 1;
        boolean objective = false;
        for (int i = 0; i < question.steps().size(); i++) {
            Step step = question.steps().get(i);
            Step.Choice choice = choice(step, i == 0 ? first : form.text("step" + i));
            choices.add(choice);
            if (step.scale() == Scale.TREND) {
                periods = Math.max(periods, choice.rank());
            }
            objective |= step.scale() == Scale.FULFILMENT && choice.rank() > 0;
        }
        return question.reach(choices, question.isMeasured() ? measurements(periods, objective) : List.of());
    }

    private static Step.Choice choice(Step step, String number) {
        if (!number.matches("\\d{1,3}")
                || Integer.parseInt(number) >= step.choices().size()) {
            Text asks = step.asks();
            throw RequestRefused.wrong("Choose an answer to “%s” too.", "请同时回答“%s”。", asks);
        }
        return step.choices().get(Integer.parseInt(number));
    }

    private List<Measurement> measurements(int periods, boolean objective) {
        String indicator = required("indicator", new Text("what was measured", "指标名称"));
        String unit = required("unit", new Text("the unit", "单位"));
        var measurements = new ArrayList<Measurement>();
        for (int period = 1; period <= periods; period++) {
            LocalDate end = dateOrNull("end" + period);
            if (end == null) {
                throw RequestRefused.wrong("Say when period %s ended.", "请填写第 %s 个周期的截止日期。", period);
            }
            measurements.add(new Measurement(
                    new Text(indicator, indicator),
                    null,
                    unit,
                    figure("before" + period),
                    figure("achieved" + period),
                    !form.text("better").equals("less"),
                    end,
                    objective && period == periods ? figure("target") : null,
                    null));
        }
        return measurements;
    }

    private String words(String field) {
        return new Written(form).words(field, LONGEST, new Text("What you wrote", "所填文字"));
    }

    private String required(String field, Text what) {
        String text = words(field);
        if (text.isEmpty()) {
            throw RequestRefused.wrong("Fill in %s.", "请填写%s。", what);
        }
        return text;
    }

    private BigDecimal figure(String field) {
        String text = form.text(field);
        if (!text.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?")) {
            throw RequestRefused.wrong(
                    "“%s” is no figure; write one such as 12.5.", "“%s”不是数值；请写成 12.5 之类。", Printable.line(text));
        }
        return new BigDecimal(text);
    }

    private @Nullable LocalDate dateOrNull(String field) {
        String text = form.text(field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RequestRefused.wrong(
                    "“%s” is no date; write one such as 2026-06-30.",
                    "“%s”不是日期；请写成 2026-06-30 的形式。", Printable.line(text));
        }
    }
}
