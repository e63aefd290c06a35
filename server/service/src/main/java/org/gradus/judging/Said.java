package org.gradus.judging;

import java.util.List;
import org.gradus.evidence.admission.Evidence;
import org.gradus.store.EvidenceVersion;
import org.gradus.text.Text;

/**
 * What an item of evidence said in one version of a document.
 *
 * @param version the first version that said so
 * @param content digest of what it said
 * @param evidence as it was read; its status is what it said of itself
 * @param subjects what the subjects are called that showed it
 * @param practices IRIs of the practices that it was shown for
 * @param isCurrent whether it says so at present
 */
public record Said(
        EvidenceVersion version,
        String content,
        Evidence evidence,
        List<Text> subjects,
        List<String> practices,
        boolean isCurrent) {
    public Said {
        subjects = List.copyOf(subjects);
        practices = List.copyOf(practices);
    }
}
