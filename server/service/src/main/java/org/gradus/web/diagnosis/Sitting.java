package org.gradus.web.diagnosis;

import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Answers;
import org.gradus.diagnosis.Questionnaire;
import org.gradus.diagnosis.SavedAnswers;
import org.gradus.io.Sha256;

/** The self-diagnosis of an organisation as it stands. */
record Sitting(SavedAnswers saved, Questionnaire questionnaire) {
    Answers answers() {
        return saved.answers();
    }

    /** What tells whether the answer to a practice is the one that was seen. */
    static String tag(Answers answers, String practice) {
        return Sha256.of(answers.to(practice).map(Answer::toString).orElse("")).substring(0, 16);
    }
}
