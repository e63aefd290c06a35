package org.gradus.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
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

    /** So many decisions are kept in memory at most: some ten megabytes. */
    private static final long KEPT = 20_000;

    private final Database store;

    /** By organisation, what was read of it; a decision is never changed, so only what came since is read again. */
    private final Cache<String, List<Decision>> known = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .executor(Runnable::run)
            .weigher((String organisation, List<Decision> decisions) -> 1 + decisions.size())
            .build();

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
            int last = Math.toIntExact(Math.min(most, count(organisation)));
            List<Decision> before = store.isWriting() ? List.of() : beginning(organisation, last);
            if (before.size() == last) {
                return before;
            }
            var all = new ArrayList<Decision>(last);
            all.addAll(before);
            for (int number = all.size() + 1; number <= last; number++) {
                all.add(read(organisation, number));
            }
            List<Decision> found = List.copyOf(all);
            if (!store.isWriting()) {
                known.put(organisation, found);
            }
            return found;
        });
    }

    /**
     * What is known of the first decisions; nothing where the store has others, for it was restored since. Of two histories that
     * part, no later decision is the same: it says when it was made.
     */
    private List<Decision> beginning(String organisation, int most) {
        List<Decision> present = known.getIfPresent(organisation);
        int common = present == null ? 0 : Math.min(present.size(), most);
        return present != null && common > 0 && present.get(common - 1).equals(read(organisation, common))
                ? present.subList(0, common)
                : List.of();
    }

    private Decision read(String organisation, long number) {
        return read(new Entry(store.graph(Names.organisation(organisation)), Names.decision(organisation, number)));
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
