package org.gradus.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;

/** Answers truthfully what evidence that counts shows, by nothing but the choices that a question offers. */
final class Respondent {
    private final Vocabulary vocabulary;
    private final Admitted evidence;

    Respondent(Vocabulary vocabulary, Admitted evidence) {
        this.vocabulary = vocabulary;
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
            // Where conduct is not asked for, what is done is done: a plan is no answer.
            boolean isDone = question.isMeasured()
                    || counted.reach().conduct() >= vocabulary.practised()
                    || question.steps().stream().anyMatch(step -> step.scale() == Scale.CONDUCT);
            if (isDone) {
                question.nearest(counted.reach(), counted.evidence().measurements())
                        .filter(reach -> !reaches.contains(reach))
                        .ifPresent(reaches::add);
            }
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
