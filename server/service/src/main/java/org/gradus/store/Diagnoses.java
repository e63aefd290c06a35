package org.gradus.store;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The self-diagnosis of each organisation between two sittings: the answers as a text, and the document that they became. */
public final class Diagnoses {
    private static final String ANSWERS = "urn:gradus:store:answers";
    private static final String DOCUMENT = "urn:gradus:store:document";

    private final Database store;

    public Diagnoses(Database store) {
        this.store = store;
    }

    /** The answers; empty where none are kept. */
    public Optional<String> answers(String organisation) {
        return store.read(() -> Optional.of(entry(organisation).string(ANSWERS)).filter(text -> !text.isEmpty()));
    }

    /**
     * Changes the answers; nobody else does in between.
     *
     * @param change of the text, which is empty where none is kept; what it throws leaves all as it was
     */
    public void change(String organisation, UnaryOperator<String> change) {
        store.writeTogether(() -> {
            Entry entry = entry(organisation);
            String changed = change.apply(entry.string(ANSWERS));
            entry.clear(ANSWERS);
            if (!changed.isEmpty()) {
                entry.string(ANSWERS, changed);
            }
        });
    }

    /** The number of the document of evidence that the answers became; 0 for none. */
    public long document(String organisation) {
        return store.read(() -> entry(organisation).number(DOCUMENT));
    }

    /** Remembers which document of evidence the answers became. */
    public void became(String organisation, long document) {
        store.writeTogether(() -> {
            entry(organisation).clear(DOCUMENT).number(DOCUMENT, document);
        });
    }

    private Entry entry(String organisation) {
        return new Entry(
                store.graph(Names.organisation(organisation)), Names.organisation(organisation) + ":diagnosis");
    }
}
