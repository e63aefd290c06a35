package org.gradus.evidence.admission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.gradus.io.Sha256;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Values;

/**
 * Names that follow from what a node says, so that the same evidence is called the same in every report and every version:
 * versions can then be compared statement by statement.
 */
public final class ContentNames {
    /** What the name of evidence without an IRI of its own begins with. */
    public static final String EVIDENCE = "urn:gradus:evidence:";

    private static final String OTHER = "urn:gradus:node:";
    private static final String MEASUREMENT = GRADUS.measurement;
    private static final Set<String> JUDGEMENT = Set.of(GRADUS.status, GRADUS.statusReason);

    private ContentNames() {}

    /**
     * The same statements with a name for every blank node; those that say the same become one, in the spelling of either
     * where they spell a number differently.
     */
    public static Graph named(Graph graph) {
        return named(graph, new HashMap<>());
    }

    /**
     * The same.
     *
     * @param names takes the name of each blank node
     */
    public static Graph named(Graph graph, Map<Node, Node> names) {
        var bySubject = bySubject(graph);
        var described = new HashMap<Node, Node>();
        Graph named = GraphMemFactory.createDefaultGraphSameTerm();
        graph.find().forEachRemaining(triple -> {
            Node subject = triple.getSubject();
            Node name = name(subject, bySubject, names);
            if (!subject.isBlank()
                    || described.computeIfAbsent(name, n -> subject).equals(subject)) {
                named.add(name, triple.getPredicate(), name(triple.getObject(), bySubject, names));
            }
        });
        return named;
    }

    /** What evidence without an IRI of its own is called, and whatever else has none. */
    public static Map<Node, Node> names(Graph graph) {
        var bySubject = bySubject(graph);
        var names = new HashMap<Node, Node>();
        bySubject.keySet().forEach(node -> name(node, bySubject, names));
        return names;
    }

    /**
     * SHA-256 of all that an item of evidence claims, whatever its status is and however its numbers are spelt: what it says,
     * with its measurements, and which subjects show it for which practices.
     *
     * @param graph without blank nodes
     */
    public static String digest(Graph graph, Node item) {
        String shown = graph.find(Node.ANY, Node.ANY, item).toList().stream()
                .map(triple -> triple.getSubject() + " " + triple.getPredicate())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.of(said(graph, item, true) + "\n\n" + shown);
    }

    private static String said(Graph graph, Node node, boolean withMeasurements) {
        return graph.find(node, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !JUDGEMENT.contains(triple.getPredicate().getURI()))
                .map(triple -> triple.getPredicate().getURI()
                        + ' '
                        + Values.canonical(triple.getObject())
                        + (withMeasurements && triple.getPredicate().hasURI(MEASUREMENT)
                                ? " [" + said(graph, triple.getObject(), false) + "]"
                                : ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static UUID of(Node node, Map<Node, List<Triple>> bySubject) {
        return UUID.nameUUIDFromBytes(content(node, bySubject, new HashSet<>()).getBytes(StandardCharsets.UTF_8));
    }

    private static Node name(Node node, Map<Node, List<Triple>> bySubject, Map<Node, Node> names) {
        if (!node.isBlank()) {
            return node;
        }
        return names.computeIfAbsent(node, blank -> {
            boolean evidence = bySubject.getOrDefault(blank, List.of()).stream()
                    .anyMatch(triple -> triple.getObject().hasURI(GRADUS.Evidence));
            return NodeFactory.createURI((evidence ? EVIDENCE : OTHER) + of(blank, bySubject));
        });
    }

    private static Map<Node, List<Triple>> bySubject(Graph graph) {
        var bySubject = new HashMap<Node, List<Triple>>();
        graph.find()
                .forEachRemaining(triple -> bySubject
                        .computeIfAbsent(triple.getSubject(), s -> new ArrayList<>(8))
                        .add(triple));
        return bySubject;
    }

    private static String content(Node node, Map<Node, List<Triple>> bySubject, Set<Node> seen) {
        if (!node.isBlank() || !bySubject.containsKey(node) || !seen.add(node)) {
            return node.isBlank() ? "" : Values.text(node);
        }
        return bySubject.get(node).stream()
                .map(triple -> triple.getPredicate().getURI() + ' ' + content(triple.getObject(), bySubject, seen))
                .sorted()
                .collect(Collectors.joining("\n", "[", "]"));
    }
}
