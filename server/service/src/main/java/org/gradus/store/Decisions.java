package org.gradus.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.gradus.rdf.Namespaces;

/** What assessors decided about evidence, all of it, in order. */
public final class Decisions {
    private static final String ACCEPTED = Namespaces.CORE + "Accepted";
    private static final String REJECTED = Namespaces.CORE + "Rejected";

    private final Database store;

    public Decisions(Database store) {
        this.store = store;
    }

    /** Keeps decisions, all or none. */
    public void add(String organisation, List<Decision> decisions) {
        store.write(() -> {
            Graph records = store.graph(Names.organisation(organisation));
            Entry root = new Entry(records, Names.organisation(organisation));
            for (Decision decision : decisions) {
                new Entry(records, Names.decision(organisation, root.next(Terms.LAST_DECISION)))
                        .type(Terms.DECISION)
                        .link(Terms.DECIDES, decision.evidence())
                        .string(Terms.SHA256, decision.content())
                        .link(Terms.GIVES_STATUS, decision.accepted() ? ACCEPTED : REJECTED)
                        .string(Terms.STATUS_REASON, decision.reason())
                        .link(Terms.ATTRIBUTED_TO, decision.by().iri())
                        .string(Terms.SUBMITTED_AS, decision.by().role())
                        .instant(Terms.GENERATED_AT, decision.at());
            }
        });
    }

    /** All decisions, oldest first. */
    public List<Decision> all(String organisation) {
        return store.read(() -> {
            Graph records = store.graph(Names.organisation(organisation));
            long last = new Entry(records, Names.organisation(organisation)).number(Terms.LAST_DECISION);
            return LongStream.rangeClosed(1, last)
                    .mapToObj(number -> read(new Entry(records, Names.decision(organisation, number))))
                    .toList();
        });
    }

    /** The last decision on each item and content, by {@code IRI digest}. */
    public Map<String, Decision> standing(String organisation) {
        var standing = new LinkedHashMap<String, Decision>();
        all(organisation).forEach(decision -> standing.put(key(decision.evidence(), decision.content()), decision));
        return standing;
    }

    /** How {@link #standing} names an item. */
    public static String key(String evidence, String content) {
        return evidence + ' ' + content;
    }

    private static Decision read(Entry entry) {
        return new Decision(
                entry.link(Terms.DECIDES),
                entry.string(Terms.SHA256),
                entry.link(Terms.GIVES_STATUS).equals(ACCEPTED),
                entry.string(Terms.STATUS_REASON),
                Author.of(entry.link(Terms.ATTRIBUTED_TO), entry.string(Terms.SUBMITTED_AS)),
                entry.instant(Terms.GENERATED_AT));
    }
}
