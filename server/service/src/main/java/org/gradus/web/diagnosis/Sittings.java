package org.gradus.web.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gradus.assess.Standards;
import org.gradus.diagnosis.Aim;
import org.gradus.diagnosis.Answers;
import org.gradus.diagnosis.AnswersReader;
import org.gradus.diagnosis.AnswersWriter;
import org.gradus.diagnosis.SavedAnswers;
import org.gradus.refusal.ValueRefused;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.Diagnoses;
import org.gradus.store.Organisation;
import org.springframework.stereotype.Component;

/** Where self-diagnoses are kept. */
@Component
final class Sittings {
    private final Diagnoses store;
    private final AnswersReader reader;
    private final AnswersWriter writer;
    private final Questionnaires questionnaires;

    Sittings(Diagnoses store, Standards standards, Questionnaires questionnaires) {
        this.store = store;
        this.reader = new AnswersReader(standards);
        this.writer = new AnswersWriter(standards.ontology().vocabulary());
        this.questionnaires = questionnaires;
    }

    /**
     * The diagnosis of an organisation; empty where none was begun.
     *
     * @throws ValueRefused where this version does not read the answers
     */
    Optional<Sitting> of(Organisation organisation) {
        return store.answers(organisation.id())
                .map(reader::read)
                .map(saved -> new Sitting(saved, questionnaires.of(saved.aims())));
    }

    /**
     * The diagnosis of an organisation.
     *
     * @throws RequestRefused where none was begun
     */
    Sitting required(Organisation organisation) {
        return of(organisation)
                .orElseThrow(() -> RequestRefused.notPossible(
                        "No self-diagnosis was begun. Begin one on its first page.", "尚未开始自我诊断。请从其首页开始。"));
    }

    /** Begins, or goes on with other aims: the answers stay, where this version still reads them. */
    void begin(Organisation organisation, List<Aim> aims) {
        store.change(organisation.id(), text -> {
            Answers answers = read(text);
            var questionnaire = questionnaires.of(aims);
            Answers kept = Answers.none();
            for (var entry : answers.byPractice().entrySet()) {
                // What the other aims do not ask for is left out.
                if (questionnaire
                        .objection(entry.getKey(), entry.getValue(), kept)
                        .isEmpty()) {
                    kept = kept.with(entry.getKey(), entry.getValue());
                }
            }
            return writer.write(new SavedAnswers(aims, organisation.iri(), name(organisation), kept));
        });
    }

    private Answers read(String text) {
        try {
            return text.isEmpty() ? Answers.none() : reader.read(text).answers();
        } catch (ValueRefused e) {
            return Answers.none();
        }
    }

    /** Keeps a change of the answers; nobody else changes them in between. */
    void change(Organisation organisation, UnaryOperator<Answers> change) {
        store.change(organisation.id(), text -> {
            SavedAnswers saved = reader.read(text);
            return writer.write(saved.with(change.apply(saved.answers())));
        });
    }

    private static String name(Organisation organisation) {
        return organisation.name().zh();
    }
}
