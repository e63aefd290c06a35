package org.gradus.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gradus.rdf.GRADUS;

/** What an assessor says of an item of evidence. */
public enum Judgement {
    /** It counts. */
    ACCEPTED(GRADUS.Accepted),
    /** It does not count. */
    REJECTED(GRADUS.Rejected),
    /** It waits, and whoever submitted it is asked something. */
    ASKED_BACK(GRADUS.Submitted);

    private final String status;

    Judgement(String status) {
        this.status = status;
    }

    /** IRI of the status that it gives. */
    public String status() {
        return status;
    }

    /** Lower case, as people and programs write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the item counts or not from then on; else it goes on waiting. */
    public boolean isFinal() {
        return this != ASKED_BACK;
    }

    public static Optional<Judgement> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    static Judgement ofStatus(String iri) {
        return Arrays.stream(values())
                .filter(each -> each.status.equals(iri))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status that a decision gives: " + iri));
    }
}
