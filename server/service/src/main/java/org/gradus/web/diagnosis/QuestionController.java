package org.gradus.web.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Question;
import org.gradus.diagnosis.Reach;
import org.gradus.rdf.Namespaces;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.security.Access;
import org.gradus.web.session.Back;
import org.gradus.web.session.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks one question after the other, each on a page of its own; what is answered is kept at once. */
@Controller
final class QuestionController {
    /** So many further practices that one paper may prove are offered; more would be another questionnaire. */
    private static final int ALSO = 9;

    private final Access access;
    private final Sittings sittings;

    QuestionController(Access access, Sittings sittings) {
        this.access = access;
        this.sittings = sittings;
    }

    /** The question of a practice, or the one that settles the level soonest. */
    @GetMapping("/desk/organisations/{id}/diagnosis/question")
    void ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String practice,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, DiagnosisController.READERS);
        Sitting sitting = sittings.required(organisation);
        Optional<Question> question = practice.isEmpty()
                ? sitting.questionnaire().next(sitting.answers())
                : Optional.of(question(sitting, practice));
        if (question.isEmpty()) {
            Back.to(DiagnosisController.address(id), request, response);
            return;
        }
        show(organisation, sitting, question.get(), Text.EMPTY, request, response);
    }

    @PostMapping("/desk/organisations/{id}/diagnosis/question")
    void answer(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, DiagnosisController.READERS);
        Sitting sitting = sittings.required(organisation);
        Question question = question(sitting, form.text("practice"));
        String iri = question.practice().iri();
        Answer answer;
        try {
            answer = new AnswerForm(question, form).answer();
            sittings.change(organisation, answers -> {
                if (!Sitting.tag(answers, iri).equals(form.text("tag"))) {
                    throw RequestRefused.wrong(
                            "Someone else has answered this meanwhile: %s. Look at it, and send yours again if you mean it.",
                            "其间已有他人作答：%s。请查看；如仍需更改，请再次提交。",
                            answers.to(iri)
                                    .map(Answer::said)
                                    .map(Answer.Said::label)
                                    .orElse(Text.EMPTY));
                }
                sitting.questionnaire()
                        .objection(iri, answer, answers.without(iri))
                        .ifPresent(why -> {
                            throw RequestRefused.wrong("%s", "%s", why);
                        });
                return answers.with(iri, answer);
            });
        } catch (RequestRefused e) {
            response.setStatus(422);
            show(organisation, sittings.required(organisation), question, e.text(), request, response);
            return;
        }
        Sitting after = sittings.required(organisation);
        boolean shared = answer.said() == Answer.Said.DONE
                && !others(after, question, answer).isEmpty();
        Back.to(
                DiagnosisController.address(id)
                        + (shared ? "/also?practice=" + question.practice().name() : "/question"),
                request,
                response);
    }

    /** What the same proof may show too. */
    @GetMapping("/desk/organisations/{id}/diagnosis/also")
    void also(
            @PathVariable String id,
            @RequestParam String practice,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = access.organisation(id, DiagnosisController.READERS);
        Sitting sitting = sittings.required(organisation);
        Language language = Languages.of(request);
        Question question = question(sitting, practice);
        List<AlsoView.Other> others = sitting
                .answers()
                .to(question.practice().iri())
                .map(answer -> others(sitting, question, answer))
                .orElse(List.of())
                .stream()
                .map(other -> new AlsoView.Other(
                        other.practice().name(),
                        other.practice().label().in(language),
                        other.practice().definition().in(language)))
                .toList();
        PageResponse.write(
                new AlsoView(
                        id,
                        organisation.name().in(language, id),
                        Progress.of(sitting, language),
                        question.practice().name(),
                        question.practice().label().in(language),
                        others),
                request,
                response);
    }

    @PostMapping("/desk/organisations/{id}/diagnosis/also")
    void proves(@PathVariable String id, Form form, HttpServletRequest request, HttpServletResponse response) {
        Organisation organisation = access.organisation(id, DiagnosisController.READERS);
        Sitting sitting = sittings.required(organisation);
        Question question = question(sitting, form.text("practice"));
        List<String> ticked = form.all("also");
        sittings.change(organisation, answers -> {
            var more = answers;
            Answer given = answers.to(question.practice().iri()).orElse(Answer.notSure());
            for (Question other : others(sitting, question, given)) {
                Answer same = Answer.done(adapted(sitting, other, given));
                String iri = other.practice().iri();
                if (ticked.contains(other.practice().name())
                        && sitting.questionnaire().objection(iri, same, more).isEmpty()) {
                    more = more.with(iri, same);
                }
            }
            return more;
        });
        Back.to(DiagnosisController.address(id) + "/question", request, response);
    }

    private static List<Question> others(Sitting sitting, Question question, Answer answer) {
        return sitting.questionnaire().alsoProved(question, sitting.answers()).stream()
                .filter(other -> !adapted(sitting, other, answer).isEmpty())
                .limit(ALSO)
                .toList();
    }

    private static List<Reach> adapted(Sitting sitting, Question other, Answer answer) {
        return answer.reaches().stream()
                .flatMap(reach -> sitting.questionnaire().nearest(other, reach).stream())
                .distinct()
                .toList();
    }

    private static Question question(Sitting sitting, String practice) {
        return sitting.questionnaire()
                .question(Namespaces.PRACTICE + practice)
                .orElseThrow(() -> RequestRefused.notPossible(
                        "No question of this diagnosis is about '%s'.", "此次诊断没有关于“%s”的问题。", Printable.line(practice)));
    }

    private static void show(
            Organisation organisation,
            Sitting sitting,
            Question question,
            Text problem,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Languages.of(request);
        PageResponse.write(
                new QuestionPage(organisation, sitting, language).of(question, problem.in(language)),
                request,
                response);
    }
}
