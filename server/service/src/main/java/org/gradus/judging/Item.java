package org.gradus.judging;

import java.time.Instant;
import java.util.List;
import org.gradus.evidence.admission.Evidence;
import org.gradus.store.Author;
import org.gradus.store.Decision;
import org.gradus.store.Judgement;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence as it is at present.
 *
 * @param iri of the item
 * @param label what it is called; may be empty
 * @param subjects what the subjects are called that show it
 * @param practices IRIs of the practices that it is shown for
 * @param status that it has at present
 * @param claims whether it says something else than that a practice is done, so that nobody need accept it
 * @param content digest of what it says
 * @param document the number of the document that it stands in
 * @param since when it came to say this
 * @param by who submitted the version of the document that it stands in
 * @param last the last word on what it says, be it only proposed or asked back; null where there is none
 */
public record Item(
        String iri,
        Text label,
        List<Text> subjects,
        List<String> practices,
        Evidence.Status status,
        boolean claims,
        String content,
        long document,
        Instant since,
        Author by,
        @Nullable Decision last) {
    public Item {
        subjects = List.copyOf(subjects);
        practices = List.copyOf(practices);
    }

    /** Whether a decision about it is to come. */
    public boolean isUndecided() {
        return status == Evidence.Status.SUBMITTED && !claims;
    }

    /** Whether who submitted it was asked something, and has not said anything else since. */
    public boolean isAskedBack() {
        return isUndecided() && last != null && last.judgement() == Judgement.ASKED_BACK;
    }

    /** Whether one assessor has proposed a decision and another has to say the same. */
    public boolean isProposed() {
        return last != null && last.proposed();
    }
}
