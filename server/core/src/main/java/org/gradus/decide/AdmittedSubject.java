package org.gradus.decide;

import java.util.BitSet;
import java.util.Set;
import org.gradus.plan.SubjectRows;

/**
 * What one subject shows itself, as it counts on a date.
 *
 * @param own rows of its own evidence, each for its practice and the broader ones
 * @param shown the practices for which it has evidence that counts or does not, the broader ones too
 * @param denied the practices of which it says itself that they are not done, the narrower ones too
 * @param waived what it, or its organisation, states not to apply, by IRI
 */
public record AdmittedSubject(SubjectRows own, BitSet shown, BitSet denied, Set<String> waived) {
    private static final BitSet NONE = new BitSet();

    /** The same without the practices that it has something to show for: levels do not need them. */
    public AdmittedSubject rowsOnly() {
        return new AdmittedSubject(own, NONE, NONE, waived);
    }

    public String iri() {
        return own.subject();
    }

    public String type() {
        return own.type();
    }
}
