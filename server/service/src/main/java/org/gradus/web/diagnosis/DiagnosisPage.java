package org.gradus.web.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.diagnosis.Aim;
import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Estimate;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.report.Standings;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.web.html.Item;

/** What the first page of a self-diagnosis shows. */
final class DiagnosisPage {
    private final Standards standards;
    private final Organisation organisation;
    private final Language language;

    DiagnosisPage(Standards standards, Organisation organisation, Language language) {
        this.standards = standards;
        this.organisation = organisation;
        this.language = language;
    }

    DiagnosisView of(Optional<Sitting> sitting, boolean estimated, long document, String problem) {
        return new DiagnosisView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                problem,
                standards.ontology().modelNames().stream()
                        .map(name -> model(
                                standards.model(name),
                                sitting.map(each -> each.saved().aims()).orElse(List.of())))
                        .toList(),
                sitting.map(each -> Progress.of(each, language)),
                estimated ? sitting.map(this::estimates).orElse(List.of()) : List.of(),
                sitting.map(this::assumed).orElse(List.of()),
                sitting.map(each -> each.questionnaire().holding(each.answers()).stream()
                                .map(question -> item(question.practice(), ""))
                                .toList())
                        .orElse(List.of()),
                sitting.map(this::answers).orElse(List.of()),
                document);
    }

    private DiagnosisView.Model model(MaturityModel model, List<Aim> aims) {
        Optional<Aim> aim = aims.stream()
                .filter(each -> each.model().name().equals(model.name()))
                .findFirst();
        String aimed = aim.map(each -> each.level().name())
                .orElse(model.levels().get(model.levels().size() - 1).name());
        return new DiagnosisView.Model(
                model.name(),
                model.label().in(language),
                aim.isPresent(),
                model.levels().stream()
                        .map(level -> new DiagnosisView.Level(
                                level.name(),
                                level.label().in(language),
                                level.name().equals(aimed)))
                        .toList());
    }

    private List<String> estimates(Sitting sitting) {
        return sitting.questionnaire().estimate(sitting.answers()).stream()
                .map(this::words)
                .toList();
    }

    private String words(Estimate estimate) {
        MaturityModel model = estimate.aim().model();
        String low = mark(model, estimate.lowest());
        String high = mark(model, estimate.highest());
        return model.label().in(language)
                + language.say(": ", "：")
                + (low.equals(high) ? low : low + language.say(" to ", " 至 ") + high);
    }

    private String mark(MaturityModel model, Optional<Level> level) {
        return level.map(Level::mark).orElseGet(() -> Standings.below(model)).in(language);
    }

    private List<Item> assumed(Sitting sitting) {
        return Stream.of(Answer.Said.NOT_SURE, Answer.Said.PARTLY, Answer.Said.FIGURE_TO_FOLLOW)
                .flatMap(said -> sitting.answers().said(said).stream()
                        .map(practice -> item(practice(practice), said.label().in(language))))
                .toList();
    }

    private List<Item> answers(Sitting sitting) {
        var answers = new ArrayList<Item>();
        sitting.answers()
                .byPractice()
                .forEach((practice, answer) -> answers.add(
                        item(practice(practice), answer.said().label().in(language))));
        return answers;
    }

    private Practice practice(String iri) {
        return standards.ontology().vocabulary().declared(iri);
    }

    private Item item(Practice practice, String after) {
        return Item.of(
                DiagnosisController.address(organisation.id()) + "/question?practice=" + practice.name(),
                practice.label().in(language),
                after);
    }
}
