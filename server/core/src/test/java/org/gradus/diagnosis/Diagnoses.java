package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.assess.Assessment;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.rdf.GRADUS;
import org.gradus.sample.NationalSample;

/** Diagnoses of organisations whose evidence is known. */
final class Diagnoses {
    static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    static final Standards STANDARDS = Standards.published();

    private Diagnoses() {}

    /** A diagnosis that came to its end. */
    record Ended(Questionnaire questionnaire, Answers answers, Assessment truth) {
        LevelSoFar level() {
            return questionnaire.levelSoFar(answers).get(0);
        }
    }

    static Questionnaire questionnaire(String model) {
        return Questionnaire.of(STANDARDS, List.of(Aim.highest(STANDARDS.model(model))), DATE);
    }

    static Questionnaire questionnaire(String model, int rank) {
        MaturityModel read = STANDARDS.model(model);
        return Questionnaire.of(STANDARDS, List.of(new Aim(read, level(read, rank))), DATE);
    }

    static Level level(MaturityModel model, int rank) {
        return model.levels().stream()
                .filter(level -> level.rank() == rank)
                .findFirst()
                .orElseThrow();
    }

    /** An organisation of a sample; where the model grades capabilities, with one of them. */
    static Dossier member(NationalSample sample, int number, MaturityModel model) {
        Dossier all = sample.member(number);
        if (model.subjectClass().equals(GRADUS.Organisation)) {
            return all;
        }
        return restricted(all, all.subjects().get(1).iri());
    }

    /** An organisation with one of its capabilities. */
    static Dossier restricted(Dossier all, String capability) {
        var subjects = all.subjects().stream()
                .filter(subject ->
                        subject.iri().equals(capability) || subject.iri().equals(all.organisation()))
                .toList();
        Map<String, List<Dossier.Showing>> shown = new LinkedHashMap<>();
        subjects.forEach(subject -> shown.put(subject.iri(), all.shown().getOrDefault(subject.iri(), List.of())));
        return new Dossier(
                all.organisation(),
                subjects,
                shown,
                all.inapplicabilities().stream()
                        .filter(statement -> subjects.stream()
                                .anyMatch(subject -> subject.iri().equals(statement.subject())))
                        .toList(),
                all.profile());
    }

    /** Asks the subject of an assessment until nothing is left to ask, or so many questions were asked. */
    static Ended diagnose(Questionnaire questionnaire, Assessment truth, int most) {
        var respondent = new Respondent(questionnaire, truth.evidence());
        Answers answers = Answers.none();
        for (var next = questionnaire.next(answers);
                next.isPresent() && answers.size() < most;
                next = questionnaire.next(answers)) {
            answers = answers.with(next.get().practice().iri(), respondent.answer(next.get()));
        }
        return new Ended(questionnaire, answers, truth);
    }

    static Ended diagnose(Questionnaire questionnaire, Assessment truth) {
        return diagnose(questionnaire, truth, Integer.MAX_VALUE);
    }
}
