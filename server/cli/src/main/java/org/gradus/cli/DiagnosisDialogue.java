package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Answers;
import org.gradus.diagnosis.Asking;
import org.gradus.diagnosis.LevelSoFar;
import org.gradus.diagnosis.Question;
import org.gradus.diagnosis.Questionnaire;
import org.gradus.diagnosis.Reach;
import org.gradus.model.Level;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Asks one question after the other until the level is settled, or whoever answers has had enough. */
final class DiagnosisDialogue {
    /** So many further practices that one paper may prove are offered; more would be another questionnaire. */
    private static final int ALSO = 9;
    /** So many are named at the end. */
    private static final int NAMED = 10;

    private static final int ESTIMATE_AFTER = 25;
    private static final Text BELOW = new Text("below the first level", "未达首级");

    private final Questionnaire questionnaire;
    private final Vocabulary vocabulary;
    private final Prompt prompt;
    private final Saving saving;

    /** Keeps the answers, each time that there is one more. */
    interface Saving {
        void save(Answers answers) throws IOException;
    }

    DiagnosisDialogue(Questionnaire questionnaire, Vocabulary vocabulary, Prompt prompt, Saving saving) {
        this.questionnaire = questionnaire;
        this.vocabulary = vocabulary;
        this.prompt = prompt;
        this.saving = saving;
    }

    /** Asks, and gives all answers. */
    Answers hold(Answers before) throws IOException {
        Answers answers = before;
        saving.save(answers);
        prompt.say(
                "One key and Enter for each answer; Enter alone: not sure. ? why this is asked, b back, s save and leave.",
                "每题输入一个数字后回车；直接回车表示“不确定”。? 为何要问，b 上一题，s 保存并离开。");
        boolean estimated = answers.size() > ESTIMATE_AFTER;
        while (true) {
            var remaining = questionnaire.remaining(answers);
            if (remaining.isEmpty()) {
                return answers;
            }
            if (!estimated && answers.size() >= ESTIMATE_AFTER) {
                estimated = true;
                estimate(answers);
            }
            Question question = remaining.get(0);
            standing(answers, remaining.size());
            var asked = new AskedQuestion(question, prompt, questionnaire.date());
            var result = ask(asked, question, answers);
            if (result.isEmpty()) {
                return answers;
            }
            answers = result.get();
            saving.save(answers);
        }
    }

    /** The answers after one question; empty where no more are given. */
    private Optional<Answers> ask(AskedQuestion asked, Question question, Answers answers) throws IOException {
        asked.show();
        while (true) {
            AskedQuestion.Reply reply = asked.reply();
            switch (reply.kind()) {
                case LEAVE -> {
                    return Optional.empty();
                }
                case BACK -> {
                    var last = answers.last();
                    if (last.isPresent()) {
                        return Optional.of(answers.without(last.get()));
                    }
                    prompt.say("This is the first question.", "这是第一题。");
                }
                case WHY -> why(question, answers);
                case ANSWER -> {
                    Answer answer = reply.answer();
                    var objection = questionnaire.objection(question.practice().iri(), answer, answers);
                    if (objection.isEmpty()) {
                        Answers more = answers.with(question.practice().iri(), answer);
                        return Optional.of(
                                answer.said() == Answer.Said.DONE ? alsoProved(question, answer, more) : more);
                    }
                    prompt.say(objection.get());
                }
            }
        }
    }

    private void standing(Answers answers, int remaining) {
        prompt.gap();
        prompt.say(
                "[%s answered, %s can still decide] %s",
                "[已答 %s 题，尚有 %s 题可影响结果] %s", answers.size(), remaining, soFar(answers));
    }

    private Text soFar(Answers answers) {
        var levels = questionnaire.levelSoFar(answers);
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        for (LevelSoFar level : levels) {
            Text text = level.isSettled()
                    ? Wording.say("%s: %s", "%s：%s", level.aim().model().label(), mark(level.level()))
                    : Wording.say(
                            "%s: %s so far, %s at most",
                            "%s：目前%s，至多%s", level.aim().model().label(), mark(level.level()), mark(level.highest()));
            en.add(text.en());
            zh.add(text.zh());
        }
        return new Text(String.join("; ", en), String.join("；", zh));
    }

    private static Text mark(Optional<Level> level) {
        return level.map(Level::mark).orElse(BELOW);
    }

    private void estimate(Answers answers) {
        questionnaire
                .estimate(answers)
                .forEach(estimate -> prompt.say(
                        "Estimate: %s, from %s to %s (as organisations of a sample that answered alike).",
                        "估计：%s，%s至%s（依据作答相近的样本组织）。",
                        estimate.aim().model().label(),
                        mark(estimate.lowest()),
                        mark(estimate.highest())));
    }

    private void why(Question question, Answers answers) {
        prompt.say("It can still decide:", "它仍可影响：");
        for (Asking asking : questionnaire.why(question, answers)) {
            prompt.say(
                    "  %s %s, %s: %s (%s)",
                    "  %s %s，%s：%s（%s）",
                    asking.model().label(),
                    asking.requirement().citation(),
                    asking.requirement().level().mark(),
                    asking.requirement().label(),
                    vocabulary.describe(asking.asked().bound()));
        }
    }

    /** One paper often proves more than one practice. */
    private Answers alsoProved(Question question, Answer answer, Answers answers) throws IOException {
        var others = questionnaire.alsoProved(question, answers).stream()
                .filter(other -> !adapted(other, answer).isEmpty())
                .limit(ALSO)
                .toList();
        if (others.isEmpty()) {
            return answers;
        }
        prompt.say(
                "Does its proof show these too? Numbers with blanks between; Enter: none.",
                "同一材料是否也能证明以下各项？输入编号，以空格分隔；直接回车：都不能。");
        for (int i = 0; i < others.size(); i++) {
            prompt.say(
                    "  %s  %s: %s",
                    "  %s  %s：%s",
                    i + 1,
                    others.get(i).practice().label(),
                    others.get(i).practice().definition());
        }
        Answers more = answers;
        for (String word : prompt.line().orElse("").split("[ ,，、]+", -1)) {
            if (word.matches("[1-9]") && Integer.parseInt(word) <= others.size()) {
                Question other = others.get(Integer.parseInt(word) - 1);
                Answer same = Answer.done(adapted(other, answer));
                if (questionnaire.objection(other.practice().iri(), same, more).isEmpty()) {
                    more = more.with(other.practice().iri(), same);
                }
            }
        }
        return more;
    }

    private List<Reach> adapted(Question other, Answer answer) {
        return answer.reaches().stream()
                .flatMap(reach -> questionnaire.nearest(other, reach).stream())
                .distinct()
                .toList();
    }

    /** What came of it. */
    void end(Answers answers, Path evidence, Path saved) {
        prompt.gap();
        prompt.say(soFar(answers));
        int open = questionnaire.remaining(answers).size();
        if (open > 0) {
            prompt.say("%s questions can still change that.", "尚有 %s 题可改变这一结果。", open);
        }
        named(
                answers.said(Answer.Said.NOT_SURE),
                "Not sure of: taken as not done, may turn out otherwise",
                "不确定：按未开展计，结果可能更高");
        named(answers.said(Answer.Said.PARTLY), "Done in part, and taken as not done", "部分开展，按未开展计");
        named(answers.said(Answer.Said.FIGURE_TO_FOLLOW), "Counts once the figure is there", "补齐数值后计入");
        var holding = questionnaire.holding(answers).stream()
                .map(question -> question.practice().iri())
                .toList();
        named(holding, "To be proven first, for the level hangs on it", "应先备好证明材料，等级取决于它们");
        prompt.say("Draft evidence: %s. It counts once an assessor has accepted it.", "证据草稿：%s。经评估人员采信后方计入。", evidence);
        prompt.say("Answers: %s. The same command goes on with them.", "回答：%s。以同一命令可继续作答。", saved);
    }

    private void named(List<String> practices, String en, String zh) {
        if (practices.isEmpty()) {
            return;
        }
        var labels = practices.stream()
                .limit(NAMED)
                .map(iri -> vocabulary.declared(iri).label())
                .toList();
        int more = practices.size() - labels.size();
        prompt.say(
                en + " (%s): %s%s",
                zh + "（%s）：%s%s",
                practices.size(),
                new Text(
                        String.join(", ", labels.stream().map(Text::en).toList()),
                        String.join("、", labels.stream().map(Text::zh).toList())),
                more == 0 ? "" : new Text(" and " + more + " more", " 等"));
    }
}
