package org.gradus.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;

/** What assessors decided about evidence, all of it, in order. */
public final class Decisions {
    private static final String ACCEPTED = GRADUS.Accepted;
    private static final String REJECTED = GRADUS.Rejected;

    private final Database store;

    public Decisions(Database store) {
        this.store = store;
    }

    /** Keeps decisions, all or none. */
    public void add(String organisation, List<Decision> decisions) {
        store.writeTogether(() -> {
            Graph records = store.graph(Names.organisation(organisation));
            Entry root = new Entry(records, Names.organisation(organisation));
            var state = new EvidenceState(store, organisation);
            for (Decision decision : decisions) {
                state.changes("decided " + key(decision.evidence(), decision.content()) + ' ' + decision.accepted()
                        + ' ' + decision.at() + ' ' + decision.reason());
                new Entry(records, Names.decision(organisation, Counter.DECISION.next(root)))
                        .type(GRADUS.Decision)
                        .link(GRADUS.decides, decision.evidence())
                        .string(Namespaces.CORE + "sha256", decision.content())
                        .link(GRADUS.givesStatus, decision.accepted() ? ACCEPTED : REJECTED)
                        .string(GRADUS.statusReason, decision.reason())
                        .link(PROV.wasAttributedTo, decision.by().iri())
                        .string(GRADUS.submittedAs, decision.by().role())
                        .instant(PROV.generatedAtTime, decision.at());
            }
        });
    }

    /** How many decisions there are. */
    public long count(String organisation) {
        return store.read(() -> Counter.DECISION.last(
                new Entry(store.graph(Names.organisation(organisation)), Names.organisation(organisation))));
    }

    /** All decisions, oldest first. */
    public List<Decision> all(String organisation) {
        return first(organisation, Long.MAX_VALUE);
    }

    private List<Decision> first(String organisation, long most) {
        return store.read(() -> {
            Graph records = store.graph(Names.organisation(organisation));
            return LongStream.rangeClosed(1, Math.min(most, count(organisation)))
                    .mapToObj(number -> read(new Entry(records, Names.decision(organisation, number))))
                    .toList();
        });
    }

    /** The last decision on each item and content, by {@code IRI digest}. */
    public Map<String, Decision> standing(String organisation) {
        return standing(organisation, Long.MAX_VALUE);
    }

    /**
     * The same when there were so many decisions.
     *
     * @param known as {@link #count} said
     */
    public Map<String, Decision> standing(String organisation, long known) {
        var standing = new LinkedHashMap<String, Decision>();
        first(organisation, known)
                .forEach(decision -> standing.put(key(decision.evidence(), decision.content()), decision));
        return standing;
    }

    /** How {@link #standing} names an item. */
    public static String key(String evidence, String content) {
        return evidence + ' ' + content;
    }

    private static Decision read(Entry entry) {
        return new Decision(
                entry.link(GRADUS.decides),
                entry.string(Namespaces.CORE + "sha256"),
                entry.link(GRADUS.givesStatus).equals(ACCEPTED),
                entry.string(GRADUS.statusReason),
                Author.of(entry.link(PROV.wasAttributedTo), entry.string(GRADUS.submittedAs)),
                entry.instant(PROV.generatedAtTime));
    }
}
