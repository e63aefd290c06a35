package org.gradus.web.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Question;
import org.gradus.diagnosis.Reach;
import org.gradus.diagnosis.Step;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.web.html.Item;

/** What the page of a question shows. */
final class QuestionPage {
    private final Organisation organisation;
    private final Sitting sitting;
    private final Language language;

    QuestionPage(Organisation organisation, Sitting sitting, Language language) {
        this.organisation = organisation;
        this.sitting = sitting;
        this.language = language;
    }

    /** The page; where a problem is told, with the tag that whoever sent the answer had seen last. */
    QuestionView of(Question question, String problem) {
        String iri = question.practice().iri();
        Optional<Answer> given = sitting.answers().to(iri);
        Step first = question.steps().get(0);
        return new QuestionView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                Progress.of(sitting, language),
                problem,
                Sitting.tag(sitting.answers(), iri),
                question.practice().name(),
                question.practice().label().in(language),
                question.practice().definition().in(language),
                question.practice().proof().in(language),
                first.asks().in(language),
                choices(question, given),
                further(question, given),
                periods(question),
                question.conditionals().stream()
                        .map(each -> each.model().label().in(language) + " "
                                + each.requirement().citation().in(language)
                                + language.say(": ", "：")
                                + each.requirement().label().in(language))
                        .toList(),
                question.isWhollyConditional(),
                sitting.questionnaire().why(question, sitting.answers()).stream()
                        .map(asking -> Item.of(
                                asking.requirement().iri(),
                                asking.requirement().label().in(language),
                                asking.model().label().in(language) + " "
                                        + asking.requirement().citation().in(language) + " · "
                                        + asking.requirement().level().mark().in(language)))
                        .toList(),
                given.map(Answer::lacking).orElse(""),
                given.map(answer -> String.join(
                                " ",
                                answer.inapplicable().values().stream()
                                        .distinct()
                                        .toList()))
                        .orElse(""),
                back(iri));
    }

    private List<QuestionView.Choice> choices(Question question, Optional<Answer> given) {
        var choices = new ArrayList<QuestionView.Choice>();
        Step first = question.steps().get(0);
        Optional<Step.Choice> chosen = given.flatMap(answer -> reached(first, answer));
        for (int i = 0; i < first.choices().size(); i++) {
            Step.Choice choice = first.choices().get(i);
            choices.add(new QuestionView.Choice(
                    AnswerForm.done(i),
                    choice.label().in(language),
                    chosen.map(choice::equals).orElse(false)));
        }
        lastIfLess(first, choices);
        for (Answer.Said claim : claims(question)) {
            choices.add(new QuestionView.Choice(
                    claim.name(),
                    claim.label().in(language),
                    given.map(answer -> answer.said() == claim).orElse(false)));
        }
        return choices;
    }

    /** What is less than all others is said of these, and so stands after them. */
    private static void lastIfLess(Step step, List<QuestionView.Choice> choices) {
        if (step.choices().get(0).rank() == Extent.NONE && step.scale() != null && choices.size() > 1) {
            choices.add(choices.remove(0));
        }
    }

    private static List<Answer.Said> claims(Question question) {
        var claims = new ArrayList<>(question.claims());
        if (question.isWhollyConditional() && !question.conditionals().isEmpty()) {
            claims.add(Answer.Said.DOES_NOT_APPLY);
        }
        return claims;
    }

    private List<QuestionView.Further> further(Question question, Optional<Answer> given) {
        var further = new ArrayList<QuestionView.Further>();
        for (int i = 1; i < question.steps().size(); i++) {
            Step step = question.steps().get(i);
            Optional<Step.Choice> chosen = given.flatMap(answer -> reached(step, answer));
            var choices = new ArrayList<QuestionView.Choice>();
            for (int j = 0; j < step.choices().size(); j++) {
                Step.Choice choice = step.choices().get(j);
                choices.add(new QuestionView.Choice(
                        Integer.toString(j),
                        choice.label().in(language),
                        chosen.map(choice::equals).orElse(false)));
            }
            lastIfLess(step, choices);
            further.add(new QuestionView.Further("step" + i, step.asks().in(language), choices));
        }
        return further;
    }

    private static Optional<Step.Choice> reached(Step step, Answer answer) {
        return answer.reaches().stream()
                .findFirst()
                .map(Reach::stated)
                .flatMap(stated -> step.isMeasured() ? Optional.empty() : step.highest(stated));
    }

    private static int periods(Question question) {
        return !question.isMeasured()
                ? 0
                : question.steps().stream()
                        .filter(step -> step.scale() == Scale.TREND)
                        .flatMap(step -> step.choices().stream())
                        .mapToInt(Step.Choice::rank)
                        .max()
                        .orElse(1);
    }

    /** The question that was answered before this one. */
    private String back(String practice) {
        String before = "";
        for (String each : sitting.answers().byPractice().keySet()) {
            if (each.equals(practice)) {
                break;
            }
            before = each;
        }
        return before.isEmpty() ? "" : before.substring(before.lastIndexOf('/') + 1);
    }
}
