package org.gradus.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Conditional;
import org.gradus.diagnosis.Question;
import org.gradus.diagnosis.Reach;
import org.gradus.diagnosis.Step;
import org.gradus.evidence.admission.Measurement;
import org.gradus.model.Scale;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** One question as it is asked in a terminal: the choices of its first step and all else that can be said, by number. */
final class AskedQuestion {
    private final Question question;
    private final Prompt prompt;
    private final LocalDate today;
    private final TreeMap<String, String> waived = new TreeMap<>();

    AskedQuestion(Question question, Prompt prompt, LocalDate today) {
        this.question = question;
        this.prompt = prompt;
        this.today = today;
    }

    /** What was typed. */
    enum Kind {
        ANSWER,
        WHY,
        BACK,
        LEAVE
    }

    /** What was typed, and the answer where it is one. */
    record Reply(Kind kind, @Nullable Answer given) {
        Answer answer() {
            return Objects.requireNonNull(given, "an answer was given");
        }
    }

    /** No more lines are typed, in the middle of an answer too. */
    private static final class Left extends Exception {
        private static final long serialVersionUID = 1L;
    }

    void show() {
        prompt.say("%s", "%s", question.practice().label());
        prompt.say("  %s", "  %s", question.practice().definition());
        prompt.say("  Proof, for example: %s", "  佐证举例：%s", question.practice().proof());
        Step step = question.steps().get(0);
        prompt.say("  %s", "  %s", step.asks());
        int number = 1;
        for (Step.Choice choice : step.choices()) {
            prompt.say("  %s  %s", "  %s  %s", number++, choice.label());
        }
        for (Answer.Said claim : claims()) {
            prompt.say("  %s  %s", "  %s  %s", number++, claim.label());
        }
    }

    private List<Answer.Said> claims() {
        var claims = new ArrayList<>(question.claims());
        if (!question.conditionals().isEmpty() && waived.isEmpty()) {
            claims.add(Answer.Said.DOES_NOT_APPLY);
        }
        return claims;
    }

    Reply reply() throws IOException {
        try {
            while (true) {
                String typed = typed();
                switch (typed) {
                    case "" -> {
                        return answered(Answer.notSure());
                    }
                    case "?", "？" -> {
                        return new Reply(Kind.WHY, null);
                    }
                    case "b", "B" -> {
                        return new Reply(Kind.BACK, null);
                    }
                    case "s", "S" -> {
                        return new Reply(Kind.LEAVE, null);
                    }
                    default -> {
                        Optional<Answer> answer = chosen(typed);
                        if (answer.isPresent()) {
                            return answered(answer.get());
                        }
                    }
                }
            }
        } catch (Left e) {
            return new Reply(Kind.LEAVE, null);
        }
    }

    private Reply answered(Answer answer) {
        return new Reply(Kind.ANSWER, answer.waiving(waived));
    }

    private String typed() throws IOException, Left {
        return prompt.line().orElseThrow(Left::new);
    }

    private Optional<Answer> chosen(String typed) throws IOException, Left {
        var choices = question.steps().get(0).choices();
        var claims = claims();
        int number = number(typed, choices.size() + claims.size());
        if (number == 0) {
            return Optional.empty();
        }
        if (number <= choices.size()) {
            return Optional.of(Answer.done(reaches(choices.get(number - 1))));
        }
        return switch (claims.get(number - choices.size() - 1)) {
            case PARTLY -> Optional.of(Answer.partly(text("What lacks?", "尚缺什么？", 1)));
            case FIGURE_TO_FOLLOW ->
                Optional.of(Answer.figureToFollow(date("By when? Enter: not known.", "何时补齐？直接回车：未定。", true)));
            case NOT_DONE -> Optional.of(Answer.notDone());
            case DOES_NOT_APPLY -> inapplicable();
            default -> Optional.of(Answer.notSure());
        };
    }

    private int number(String typed, int most) {
        if (typed.matches("\\d{1,2}")) {
            int number = Integer.parseInt(typed);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        prompt.say("Type a number from 1 to %s.", "请输入 1 至 %s 之间的数字。", most);
        return 0;
    }

    /** Frees from what is asked under a condition; what is asked besides is still to be answered. */
    private Optional<Answer> inapplicable() throws IOException, Left {
        for (Conditional conditional : question.conditionals()) {
            prompt.say(
                    "  %s %s: %s",
                    "  %s %s：%s",
                    conditional.model().label(),
                    conditional.requirement().citation(),
                    conditional.requirement().label());
        }
        String why = text("Why do these not apply? At least 10 characters.", "为何以上各项不适用？不少于 10 个字符。", 10);
        question.conditionals().forEach(conditional -> waived.put(conditional.iri(), why));
        if (question.isWhollyConditional()) {
            return Optional.of(Answer.doesNotApply(waived));
        }
        prompt.say("Others ask for it without a condition. How is it with these?", "另有要求无条件涉及此项，请就此作答：");
        show();
        return Optional.empty();
    }

    private List<Reach> reaches(Step.Choice first) throws IOException, Left {
        var reaches = new ArrayList<Reach>();
        Step.Choice choice = first;
        while (true) {
            reaches.add(reach(choice));
            if (question.isMeasured() || !question.mayReachElsewhere(reaches)) {
                return reaches;
            }
            prompt.say(
                    "Does it reach farther in another respect somewhere else? 1 no, 2 yes", "别处在其他方面是否做得更进一步？1 否，2 是");
            if (!typed().equals("2")) {
                return reaches;
            }
            choice = choice(question.steps().get(0));
        }
    }

    private Reach reach(Step.Choice first) throws IOException, Left {
        var choices = new ArrayList<Step.Choice>();
        int periods = 1;
        boolean objective = false;
        for (int i = 0; i < question.steps().size(); i++) {
            Step step = question.steps().get(i);
            Step.Choice choice = i == 0 ? first : choice(step);
            choices.add(choice);
            if (step.scale() == Scale.TREND) {
                periods = Math.max(periods, choice.rank());
            }
            objective |= step.scale() == Scale.FULFILMENT && choice.rank() > 0;
        }
        return question.reach(choices, question.isMeasured() ? measurements(periods, objective) : List.of());
    }

    private Step.Choice choice(Step step) throws IOException, Left {
        prompt.say("  %s", "  %s", step.asks());
        for (int i = 0; i < step.choices().size(); i++) {
            prompt.say("  %s  %s", "  %s  %s", i + 1, step.choices().get(i).label());
        }
        while (true) {
            int number = number(typed(), step.choices().size());
            if (number > 0) {
                return step.choices().get(number - 1);
            }
        }
    }

    private List<Measurement> measurements(int periods, boolean objective) throws IOException, Left {
        String indicator = text("What was measured?", "测量的是什么指标？", 1);
        String unit = text("In which unit, such as % or days?", "单位是什么，例如 % 或 天？", 1);
        prompt.say("Which is better? 1 more, 2 less", "越高越好还是越低越好？1 越高越好，2 越低越好");
        boolean higher = !typed().equals("2");
        var measurements = new ArrayList<Measurement>();
        for (int period = 1; period <= periods; period++) {
            prompt.say("Period %s of %s", "第 %s 个周期，共 %s 个", period, periods);
            LocalDate end = date("Its last day?", "截止哪一天？", false);
            BigDecimal before = figure("The value before?", "以往的数值？");
            BigDecimal achieved = figure("The value reached?", "达到的数值？");
            BigDecimal target =
                    objective && period == periods ? figure("The value that was to be reached?", "应达到的目标值？") : null;
            measurements.add(new Measurement(
                    new Text(indicator, indicator), null, unit, before, achieved, higher, end, target, null));
        }
        return measurements;
    }

    private String text(String en, String zh, int least) throws IOException, Left {
        while (true) {
            prompt.say(Wording.say(en, zh));
            String typed = typed();
            if (typed.length() >= least) {
                return typed;
            }
        }
    }

    private BigDecimal figure(String en, String zh) throws IOException, Left {
        while (true) {
            String typed = text(en, zh, 1);
            if (typed.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?")) {
                return new BigDecimal(typed);
            }
            prompt.say("Type a number, such as 12.5.", "请输入数字，例如 12.5。");
        }
    }

    private @Nullable LocalDate date(String en, String zh, boolean mayBeNone) throws IOException, Left {
        while (true) {
            prompt.say(Wording.say(en, zh));
            String typed = typed();
            if (typed.isEmpty() && mayBeNone) {
                return null;
            }
            try {
                LocalDate date = LocalDate.parse(typed);
                if (mayBeNone || !date.isAfter(today)) {
                    return date;
                }
            } catch (DateTimeException e) {
                // Said below.
            }
            prompt.say("Type a day as 2026-06-30, none after today.", "请输入形如 2026-06-30 的日期，不晚于今天。");
        }
    }
}
