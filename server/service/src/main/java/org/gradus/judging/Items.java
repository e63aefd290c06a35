package org.gradus.judging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Subject;
import org.gradus.holdings.EffectiveEvidence;
import org.gradus.holdings.Holding;
import org.gradus.holdings.Holdings;
import org.gradus.store.Decision;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;
import org.gradus.text.Text;

/** The items of evidence of organisations as they are at present. Safe for use by several threads. */
public final class Items {
    private final Holdings holdings;
    private final EvidenceArchive archive;
    private final Decisions decisions;
    private final Cache<String, Known> known;

    /** What was found in a state of the store. */
    private record Known(String state, List<Item> items) {}

    /**
     * @param held how many items are held in memory at most
     */
    public Items(Holdings holdings, EvidenceArchive archive, Decisions decisions, long held) {
        this.holdings = holdings;
        this.archive = archive;
        this.decisions = decisions;
        this.known = Caffeine.newBuilder()
                .maximumWeight(held)
                .weigher((String id, Known found) -> 1 + found.items().size())
                .build();
    }

    /** All items in the current documents of an organisation that some subject shows. */
    public List<Item> of(String organisation) {
        Known found = known.getIfPresent(organisation);
        if (found == null || !found.state().equals(holdings.state(organisation))) {
            Holding holding = holdings.of(organisation);
            found = new Known(holding.state(), read(organisation, holding));
            known.put(organisation, found);
        }
        return found.items();
    }

    /** One item. */
    public Optional<Item> find(String organisation, String iri) {
        return of(organisation).stream().filter(item -> item.iri().equals(iri)).findFirst();
    }

    private List<Item> read(String organisation, Holding holding) {
        var shown = new LinkedHashMap<String, Shown>();
        holding.dossiers()
                .forEach(dossier -> dossier.subjects()
                        .forEach(subject -> dossier.shown()
                                .getOrDefault(subject.iri(), List.of())
                                .forEach(showing -> shown.computeIfAbsent(
                                                showing.evidence().id(), id -> new Shown(showing.evidence()))
                                        .add(called(subject), showing.practice()))));
        Map<String, Decision> latest = decisions.latest(organisation);
        var items = new ArrayList<Item>();
        shown.forEach((iri, each) -> {
            Node node = NodeFactory.createURI(iri);
            holding.versions().stream()
                    .filter(version -> EffectiveEvidence.isItem(archive.graph(version), node))
                    .findFirst()
                    .ifPresent(version -> items.add(item(node, each, version, latest)));
        });
        return List.copyOf(items);
    }

    private Item item(Node node, Shown shown, EvidenceVersion version, Map<String, Decision> latest) {
        String content = ContentNames.digest(archive.graph(version), node);
        Evidence evidence = shown.evidence();
        return new Item(
                node.getURI(),
                evidence.label(),
                List.copyOf(shown.subjects()),
                List.copyOf(shown.practices()),
                evidence.status(),
                evidence.claim() != null,
                content,
                version.document(),
                since(version, node, content),
                version.by(),
                latest.get(Decisions.key(node.getURI(), content)));
    }

    /** When an item came to say what it says: versions that left it as it was do not count. */
    private Instant since(EvidenceVersion version, Node node, String content) {
        Instant since = version.at();
        if (version.number() == 1) {
            return since;
        }
        List<EvidenceVersion> versions = archive.versions(version.organisation(), version.document());
        for (int i = (int) version.number() - 2; i >= 0; i--) {
            Graph graph = archive.graph(versions.get(i));
            if (!EffectiveEvidence.isItem(graph, node)
                    || !ContentNames.digest(graph, node).equals(content)) {
                return since;
            }
            since = versions.get(i).at();
        }
        return since;
    }

    /** What a subject is called; by its IRI where it has no name. */
    static Text called(Subject subject) {
        return subject.label().isEmpty() ? new Text(subject.iri(), subject.iri()) : subject.label();
    }

    /** Where an item is shown. */
    private record Shown(Evidence evidence, Set<Text> subjects, Set<String> practices) {
        Shown(Evidence evidence) {
            this(evidence, new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(Text subject, String practice) {
            subjects.add(subject);
            practices.add(practice);
        }
    }
}
