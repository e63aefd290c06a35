package org.gradus.store;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.gradus.io.Sha256;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;

/**
 * A name for what an organisation's evidence and the decisions about it are at present: a digest of all that was done, which
 * each change carries on in its own transaction. Whatever is made from the evidence keeps it, and so can tell whether it still
 * fits. Beside it stands which documents count. To be used inside a transaction.
 */
final class EvidenceState {
    private static final String STATE = "urn:gradus:store:evidenceState";
    private static final String COUNTS = "urn:gradus:store:countsDocument";

    private final Graph records;
    private final String organisation;
    private final Entry root;

    EvidenceState(Database store, String organisation) {
        this.records = store.graph(Names.organisation(organisation));
        this.organisation = organisation;
        this.root = new Entry(records, Names.organisation(organisation));
    }

    /** The digest. A data folder of an earlier version has none yet: there it is made of what is there. */
    String digest() {
        String kept = root.string(STATE);
        return kept.isEmpty() ? digestOfAll() : kept;
    }

    /** The numbers of the documents that count, in their order. */
    LongStream documents() {
        return root.string(STATE).isEmpty()
                ? all().filter(number -> !document(number).has(PROV.invalidatedAtTime))
                : root.links(COUNTS).stream().mapToLong(Names::last).sorted();
    }

    /**
     * Carries the digest on; to be called before the change is made.
     *
     * @param change all that tells it from another change
     */
    void changes(String change) {
        String before = root.string(STATE);
        if (before.isEmpty()) {
            documents().forEach(number -> root.link(COUNTS, Names.document(organisation, number)));
            before = digestOfAll();
        }
        root.clear(STATE).string(STATE, Sha256.of(before + '\n' + change));
    }

    /** Says that a document counts from now on. */
    void counts(long document) {
        root.link(COUNTS, Names.document(organisation, document));
    }

    /** Says that a document no longer counts. */
    void countsNoMore(long document) {
        root.unlink(COUNTS, Names.document(organisation, document));
    }

    private LongStream all() {
        return LongStream.rangeClosed(1, Counter.DOCUMENT.last(root))
                .filter(number -> document(number).exists());
    }

    private Entry document(long number) {
        return new Entry(records, Names.document(organisation, number));
    }

    private String digestOfAll() {
        var all = new StringBuilder();
        all().forEach(number -> {
            Entry document = document(number);
            Entry version =
                    new Entry(records, Names.version(organisation, number, document.number(GRADUS.versionNumber)));
            line(all, version, List.of(Namespaces.CORE + "sha256", GRADUS.submittedAs, PROV.generatedAtTime));
            line(all, document, List.of(PROV.invalidatedAtTime));
        });
        LongStream.rangeClosed(1, Counter.DECISION.last(root)).forEach(number -> {
            Entry decision = new Entry(records, Names.decision(organisation, number));
            line(all, decision, List.of(Namespaces.CORE + "sha256", GRADUS.statusReason));
            all.append(decision.links(GRADUS.decides)).append(decision.links(GRADUS.givesStatus));
        });
        return Sha256.of(all.toString());
    }

    private static void line(StringBuilder all, Entry entry, List<String> properties) {
        all.append('\n').append(entry.iri());
        properties.forEach(property -> all.append(' ').append(entry.string(property)));
    }
}
