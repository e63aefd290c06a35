package org.gradus.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.GRADUS;

/**
 * Shapes whose results follow from those of others, so that the engine need not run them: a shape that asks of the same
 * targets what another asks, and a shape that is nothing but {@code sh:and} of shapes that have results of their own. The
 * engine would run every member of a conjunction again, on the plan for nested shapes, which took two thirds of the time of
 * T/AIITRE 10004; one shape in seven asks what another asks. A test holds both readings together.
 */
final class ImpliedShapes {
    private static final Node AND = NodeFactory.createURI(SHACL.and.getURI());
    private static final Node FIRST = NodeFactory.createURI(RDF.first.getURI());
    private static final Node REST = NodeFactory.createURI(RDF.rest.getURI());
    private static final Node NIL = NodeFactory.createURI(RDF.nil.getURI());
    private static final Node TARGET_CLASS = NodeFactory.createURI(SHACL.targetClass.getURI());
    /** What says nothing on which focus nodes fail. */
    private static final Set<String> ASIDE =
            Set.of(SHACL.severity.getURI(), SHACL.message.getURI(), GRADUS.compiledFrom);

    private static final Set<String> NO_CONSTRAINT =
            Set.of(RDF.type.getURI(), SHACL.and.getURI(), SHACL.targetClass.getURI());

    private final Graph graph;
    private final Map<String, Integer> index = new HashMap<>();
    /** By shape, those of which any fails wherever it fails. */
    private final Map<Integer, int[]> sources = new HashMap<>();

    /**
     * @param iris the shapes, in the order by which they are numbered
     */
    ImpliedShapes(Graph graph, List<String> iris) {
        this.graph = graph;
        iris.forEach(iri -> index.put(iri, index.size()));
        var first = new HashMap<String, Integer>();
        for (int shape = 0; shape < iris.size(); shape++) {
            Integer same = first.putIfAbsent(asked(NodeFactory.createURI(iris.get(shape))), shape);
            if (same != null) {
                sources.put(shape, new int[] {same});
            }
        }
        var conjunctions = new HashMap<Integer, int[]>();
        graph.find(Node.ANY, AND, Node.ANY)
                .filterKeep(triple -> index.containsKey(triple.getSubject().toString()))
                .forEachRemaining(triple -> conjunction(triple, conjunctions));
        // A conjunction of conjunctions is left to the engine: members must have results of their own.
        conjunctions.values().removeIf(members -> Arrays.stream(members).anyMatch(conjunctions::containsKey));
        conjunctions.forEach(sources::putIfAbsent);
        sources.replaceAll(
                (shape, from) -> Arrays.stream(from).flatMap(this::run).toArray());
    }

    /** The shapes that run for a shape: itself where nothing implies it. */
    private IntStream run(int shape) {
        int[] from = sources.get(shape);
        return from == null ? IntStream.of(shape) : Arrays.stream(from).flatMap(this::run);
    }

    /** Whether the results of a shape follow from those of others. */
    boolean contains(int shape) {
        return sources.containsKey(shape);
    }

    /** Adds the implied shapes that a focus node fails to those that it fails among the others. */
    void complete(BitSet failed) {
        sources.forEach((shape, from) -> {
            for (int source : from) {
                if (failed.get(source)) {
                    failed.set(shape);
                    break;
                }
            }
        });
    }

    private void conjunction(Triple and, Map<Integer, int[]> conjunctions) {
        Node shape = and.getSubject();
        var members = members(and.getObject());
        boolean alike = members.stream()
                .allMatch(member -> member.isURI()
                        && index.containsKey(member.getURI())
                        && targets(member).equals(targets(shape)));
        if (alike && isOnlyAnd(shape)) {
            conjunctions.put(
                    index.get(shape.getURI()),
                    members.stream()
                            .mapToInt(member -> index.get(member.getURI()))
                            .toArray());
        }
    }

    private List<Node> members(Node head) {
        var members = new ArrayList<Node>();
        for (Node rest = head;
                !rest.equals(NIL);
                rest = graph.find(rest, REST, Node.ANY).next().getObject()) {
            members.add(graph.find(rest, FIRST, Node.ANY).next().getObject());
        }
        return members;
    }

    private Set<Node> targets(Node shape) {
        return graph.find(shape, TARGET_CLASS, Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
    }

    /** Whether the shape has no constraint beside one {@code sh:and}. */
    private boolean isOnlyAnd(Node shape) {
        return graph.find(shape, AND, Node.ANY).toList().size() == 1
                && graph.find(shape, Node.ANY, Node.ANY)
                        .mapWith(triple -> triple.getPredicate().getURI())
                        .filterDrop(NO_CONSTRAINT::contains)
                        .filterDrop(ASIDE::contains)
                        .toList()
                        .isEmpty();
    }

    /** Targets and constraints of a shape, written so that shapes which ask the same are written the same. */
    private String asked(Node node) {
        return graph
                .find(node, Node.ANY, Node.ANY)
                .filterDrop(triple -> ASIDE.contains(triple.getPredicate().getURI()))
                .mapWith(triple -> triple.getPredicate().getURI()
                        + ' '
                        + (triple.getObject().isBlank() ? asked(triple.getObject()) : triple.getObject()))
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining("\n", "[", "]"));
    }
}
