package org.gradus.evidence.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradus.rdf.Contradiction;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one or several files: one graph, and what only the files themselves can tell.
 *
 * @param graph all statements; a graph name in TriG, N-Quads or JSON-LD is dropped, for evidence counts by what it says
 * @param files the names of the files, in the order in which they were read
 * @param origins by subject, the file that first spoke of it; empty where there is one file only
 * @param declarations by file and subject, what the file says a subject is
 * @param disagreements where a file says otherwise of evidence than a file before it
 * @param problems what stopped files from being read; where there is any, the graph is incomplete
 * @param sheets what only workbooks and tables can tell
 * @param texts where in other files something stands
 */
public record Submission(
        Graph graph,
        List<String> files,
        Map<Node, String> origins,
        Map<String, Map<Node, Declaration>> declarations,
        List<Disagreement> disagreements,
        List<IntakeProblem> problems,
        Sheets sheets,
        TextPlaces texts) {

    public Submission {
        files = List.copyOf(files);
        disagreements = List.copyOf(disagreements);
        problems = List.copyOf(problems);
    }

    /** A graph that did not come from files. */
    public static Submission of(Graph graph) {
        return new Submission(graph, List.of(), Map.of(), Map.of(), List.of(), List.of(), Sheets.NONE, TextPlaces.NONE);
    }

    /** The file that speaks of a node, or the empty string. */
    public String fileOf(Node node) {
        return files.size() == 1 ? files.get(0) : origins.getOrDefault(node, "");
    }

    /**
     * The cell in which a workbook or table says something, or would; null where the file is none.
     *
     * @param property IRI of the property, or null for the node itself
     * @param value the value, or null where it is missing or any is meant
     */
    public @Nullable Cell cellOf(Node node, @Nullable String property, @Nullable Node value) {
        CellPlaces places = sheets.places().get(fileOf(node));
        return places == null ? null : places.of(node, property, value);
    }

    /**
     * What was read of workbooks and tables, beside statements.
     *
     * @param places by file, the cells in which it says what it says
     * @param readOtherwise what was not read as it was typed
     * @param faults cells that were not understood; all others were read
     */
    public record Sheets(
            Map<String, CellPlaces> places, List<ReadOtherwise> readOtherwise, List<IntakeProblem> faults) {
        static final Sheets NONE = new Sheets(Map.of(), List.of(), List.of());

        public Sheets {
            places = Map.copyOf(places);
            readOtherwise = List.copyOf(readOtherwise);
            faults = List.copyOf(faults);
        }
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
