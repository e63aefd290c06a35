package org.gradus.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;

/** What assessors decided about evidence, and what they proposed to decide, all of it, in order. */
public final class Decisions {
    /** A proposal is no decision yet: whoever asks the store for decisions does not come upon it. */
    private static final String PROPOSAL = "urn:gradus:store:Proposal";

    private static final String PROPOSES = "urn:gradus:store:proposes";
    private static final String PROPOSES_STATUS = "urn:gradus:store:proposesStatus";

    private final Database store;

    public Decisions(Database store) {
        this.store = store;
    }

    /** Keeps decisions, all or none. */
    public void add(String organisation, List<Decision> decisions) {
        decide(organisation, () -> decisions);
    }

    /**
     * Makes decisions and keeps them, all or none; nothing else is written between.
     *
     * @param making reads what is decided about, and writes nothing
     */
    public List<Decision> decide(String organisation, Supplier<List<Decision>> making) {
        return store.writeTogether(() -> {
            List<Decision> made = making.get();
            Graph records = store.graph(Names.organisation(organisation));
            Entry root = new Entry(records, Names.organisation(organisation));
            var state = new EvidenceState(store, organisation);
            for (Decision decision : made) {
                state.changes("decided " + key(decision.evidence(), decision.content()) + ' '
                        + decision.judgement().tag() + ' ' + decision.proposed() + ' ' + decision.at() + ' '
                        + decision.reason());
                write(new Entry(records, Names.decision(organisation, Counter.DECISION.next(root))), decision);
            }
            return made;
        });
    }

    private static void write(Entry entry, Decision decision) {
        boolean proposed = decision.proposed();
        entry.type(proposed ? PROPOSAL : GRADUS.Decision)
                .link(proposed ? PROPOSES : GRADUS.decides, decision.evidence())
                .string(Namespaces.CORE + "sha256", decision.content())
                .link(
                        proposed ? PROPOSES_STATUS : GRADUS.givesStatus,
                        decision.judgement().status())
                .string(GRADUS.statusReason, decision.reason())
                .link(PROV.wasAttributedTo, decision.by().iri())
                .string(GRADUS.submittedAs, decision.by().role())
                .instant(PROV.generatedAtTime, decision.at());
    }

    /** How many decisions there are. */
    public long count(String organisation) {
        return store.read(() -> Counter.DECISION.last(
                new Entry(store.graph(Names.organisation(organisation)), Names.organisation(organisation))));
    }

    /** All decisions, and all that were only proposed, oldest first. */
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

    /** The last decision on each item and content that gave it another status, by {@code IRI digest}. */
    public Map<String, Decision> standing(String organisation) {
        return standing(organisation, Long.MAX_VALUE);
    }

    /**
     * The same when there were so many decisions.
     *
     * @param known as {@link #count} said
     */
    public Map<String, Decision> standing(String organisation, long known) {
        return last(first(organisation, known), Decision::stands);
    }

    /** The last word on each item and content, be it only proposed or asked back, as {@link #standing} names them. */
    public Map<String, Decision> latest(String organisation) {
        return last(all(organisation), decision -> true);
    }

    private static Map<String, Decision> last(List<Decision> decisions, Predicate<Decision> counts) {
        var last = new LinkedHashMap<String, Decision>();
        decisions.stream()
                .filter(counts)
                .forEach(decision -> last.put(key(decision.evidence(), decision.content()), decision));
        return last;
    }

    /** How {@link #standing} names an item. */
    public static String key(String evidence, String content) {
        return evidence + ' ' + content;
    }

    private static Decision read(Entry entry) {
        boolean proposed = entry.has(PROPOSES);
        return new Decision(
                entry.link(proposed ? PROPOSES : GRADUS.decides),
                entry.string(Namespaces.CORE + "sha256"),
                Judgement.ofStatus(entry.link(proposed ? PROPOSES_STATUS : GRADUS.givesStatus)),
                proposed,
                entry.string(GRADUS.statusReason),
                Author.of(entry.link(PROV.wasAttributedTo), entry.string(GRADUS.submittedAs)),
                entry.instant(PROV.generatedAtTime));
    }
}
