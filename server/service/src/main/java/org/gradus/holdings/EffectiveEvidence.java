package org.gradus.holdings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.rdf.Contradiction;
import org.gradus.rdf.GRADUS;
import org.gradus.store.Decision;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;

/**
 * An organisation's evidence as it counts: the current versions, with the status that assessors gave each item. An
 * assessor's decision stands over whatever the evidence says of itself; without one, acceptance that an organisation
 * declares of its own evidence is no acceptance.
 *
 * @param state of the store
 * @param versions what it was made from
 * @param decisions how many decisions were known
 * @param graph the statements of all of them, statuses in place
 */
public record EffectiveEvidence(String state, List<EvidenceVersion> versions, long decisions, Graph graph) {
    private static final Node TYPE = NodeFactory.createURI(RDF.type.getURI());
    private static final Node EVIDENCE = NodeFactory.createURI(GRADUS.Evidence);
    private static final Node STATUS = NodeFactory.createURI(GRADUS.status);
    private static final Node REASON = NodeFactory.createURI(GRADUS.statusReason);
    private static final Node ACCEPTED = NodeFactory.createURI(GRADUS.Accepted);
    private static final Node REJECTED = NodeFactory.createURI(GRADUS.Rejected);
    private static final Node SUBMITTED = NodeFactory.createURI(GRADUS.Submitted);

    public EffectiveEvidence {
        versions = List.copyOf(versions);
    }

    /** What counts for an organisation at present. */
    static EffectiveEvidence of(String organisation, String state, EvidenceArchive archive, Decisions decisions) {
        List<EvidenceVersion> versions = archive.current(organisation);
        long known = decisions.count(organisation);
        return new EffectiveEvidence(
                state, versions, known, together(versions, archive, decisions.standing(organisation, known)));
    }

    /** What would count if these decisions were made now. */
    static EffectiveEvidence supposing(
            String organisation, List<Decision> supposed, EvidenceArchive archive, Decisions decisions) {
        List<EvidenceVersion> versions = archive.current(organisation);
        long known = decisions.count(organisation);
        var standing = new LinkedHashMap<>(decisions.standing(organisation, known));
        supposed.stream()
                .filter(Decision::stands)
                .forEach(decision -> standing.put(Decisions.key(decision.evidence(), decision.content()), decision));
        return new EffectiveEvidence("", versions, known, together(versions, archive, standing));
    }

    /**
     * What counted when these were the current versions and so many decisions were known.
     *
     * @param versions in the order of their documents
     */
    static EffectiveEvidence asOf(
            String organisation,
            List<EvidenceVersion> versions,
            long known,
            EvidenceArchive archive,
            Decisions decisions) {
        return new EffectiveEvidence(
                "", versions, known, together(versions, archive, decisions.standing(organisation, known)));
    }

    private static Graph together(
            List<EvidenceVersion> versions, EvidenceArchive archive, Map<String, Decision> standing) {
        Graph all = GraphMemFactory.createDefaultGraphSameTerm();
        for (EvidenceVersion version : versions) {
            Graph graph = judged(archive.graph(version), version.by().role().equals("organisation"), standing);
            // Two documents that say the same of an item may spell its numbers differently; the older one's spelling is
            // read.
            if (all.isEmpty()) {
                all = graph;
                continue;
            }
            Graph before = all;
            var known = graph.find().mapWith(Triple::getSubject).toSet();
            known.removeIf(node -> !before.contains(node, Node.ANY, Node.ANY)
                    || !Contradiction.isSaidWhole(node, graph, before)
                    || Contradiction.between(node, graph, before).isPresent());
            graph.find()
                    .filterDrop(triple -> known.contains(triple.getSubject()))
                    .forEachRemaining(before::add);
        }
        return all;
    }

    /** Puts statuses in place in what was sent just now, before anyone decided. */
    public static Graph judged(Graph graph, boolean ownWord, Map<String, Decision> standing) {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        graph.find().forEachRemaining(copy::add);
        judge(copy, ownWord, standing);
        return copy;
    }

    private static void judge(Graph graph, boolean ownWord, Map<String, Decision> standing) {
        var decided = standing.values().stream().map(Decision::evidence).collect(Collectors.toSet());
        for (Node item : items(graph)) {
            // The digest costs something, and of most items nobody decided.
            Decision decision = decided.contains(item.getURI())
                    ? standing.get(Decisions.key(item.getURI(), ContentNames.digest(graph, item)))
                    : null;
            if (decision != null) {
                graph.remove(item, STATUS, Node.ANY);
                graph.remove(item, REASON, Node.ANY);
                graph.add(
                        item, STATUS, NodeFactory.createURI(decision.judgement().status()));
                graph.add(item, REASON, NodeFactory.createLiteralString(decision.reason()));
            } else if (ownWord && graph.contains(item, STATUS, ACCEPTED)) {
                graph.remove(item, STATUS, Node.ANY);
                graph.add(item, STATUS, SUBMITTED);
            }
        }
    }

    /** Whether a graph has this item of evidence. */
    public static boolean isItem(Graph graph, Node item) {
        return graph.contains(item, TYPE, EVIDENCE);
    }

    /** Whether an item awaits a decision by what its document says, before anyone decided. */
    public static boolean isUndecided(Graph graph, Node item, boolean ownWord) {
        return !graph.contains(item, STATUS, REJECTED) && (ownWord || !graph.contains(item, STATUS, ACCEPTED));
    }

    /** The items of evidence in a graph without blank nodes. */
    public static List<Node> items(Graph graph) {
        var items = new ArrayList<Node>();
        graph.find(Node.ANY, TYPE, EVIDENCE).forEachRemaining(triple -> items.add(triple.getSubject()));
        return items;
    }
}
