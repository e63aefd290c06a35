package org.gradus.evidence.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradus.rdf.Contradiction;

/**
 * What was read from one or several files: one graph, and what only the files themselves can tell.
 *
 * @param graph all statements; a graph name in TriG, N-Quads or JSON-LD is dropped, for evidence counts by what it says
 * @param files the names of the files, in the order in which they were read
 * @param origins by subject, the file that first spoke of it; empty where there is one file only
 * @param declarations by file and subject, what the file says a subject is
 * @param disagreements where a file says otherwise of evidence than a file before it
 * @param problems what stopped files from being read; where there is any, the graph is incomplete
 */
public record Submission(
        Graph graph,
        List<String> files,
        Map<Node, String> origins,
        Map<String, Map<Node, Declaration>> declarations,
        List<Disagreement> disagreements,
        List<IntakeProblem> problems) {

    public Submission {
        files = List.copyOf(files);
        disagreements = List.copyOf(disagreements);
        problems = List.copyOf(problems);
    }

    /** A graph that did not come from files. */
    public static Submission of(Graph graph) {
        return new Submission(graph, List.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    /** The file that speaks of a node, or the empty string. */
    public String fileOf(Node node) {
        return files.size() == 1 ? files.get(0) : origins.getOrDefault(node, "");
    }

    /**
     * Two files contradict each other.
     *
     * @param file where {@code what} is said here
     * @param other where it is said there
     */
    public record Disagreement(Contradiction what, String file, String other) {}

    /** What one file says a subject is: its classes (IRIs) and its organisations (IRIs). */
    public record Declaration(Set<String> classes, Set<String> organisations) {
        public Declaration() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }
}
