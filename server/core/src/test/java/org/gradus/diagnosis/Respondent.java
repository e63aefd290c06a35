package org.gradus.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;

/** Answers truthfully what evidence that counts shows, by nothing but the choices that a question offers. */
final class Respondent {
    private final Questionnaire questionnaire;
    private final Admitted evidence;

    Respondent(Questionnaire questionnaire, Admitted evidence) {
        this.questionnaire = questionnaire;
        this.evidence = evidence;
    }

    Answer answer(Question question) {
        Map<String, String> waived = new HashMap<>();
        question.conditionals().forEach(conditional -> {
            if (evidence.waived().containsKey(conditional.iri())) {
                waived.put(conditional.iri(), "we have no business of this kind");
            }
        });
        return stated(question, waived).waiving(waived);
    }

    private Answer stated(Question question, Map<String, String> waived) {
        var reaches = new ArrayList<Reach>();
        for (Counted counted : evidence.of(question.practice().iri())) {
            questionnaire
                    .nearest(
                            question,
                            new Reach(counted.reach(), counted.evidence().measurements()))
                    .filter(reach -> !reaches.contains(reach))
                    .ifPresent(reaches::add);
        }
        if (!reaches.isEmpty()) {
            return Answer.done(reaches);
        }
        for (Evidence aside : evidence.setAside(question.practice().iri())) {
            if (aside.claim() == Evidence.Claim.PARTLY_DONE) {
                return Answer.partly("some of it");
            }
            if (aside.claim() == Evidence.Claim.FIGURE_TO_FOLLOW
                    && question.claims().contains(Answer.Said.FIGURE_TO_FOLLOW)) {
                return Answer.figureToFollow(null);
            }
        }
        return waived.isEmpty() ? Answer.notDone() : Answer.doesNotApply(waived);
    }
}
