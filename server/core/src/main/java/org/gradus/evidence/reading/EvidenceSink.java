package org.gradus.evidence.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.Submission.Declaration;
import org.gradus.evidence.reading.Submission.Disagreement;
import org.gradus.evidence.reading.Submission.Sheets;
import org.gradus.rdf.Contradiction;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** Takes the statements of several files into one graph, and remembers which file said what about whom. */
final class EvidenceSink implements StreamRDF {
    private static final String TYPE = RDF.type.getURI();
    private static final String OF_ORGANISATION = GRADUS.ofOrganisation;
    private static final Set<String> SUBJECT_CLASSES = Set.of(GRADUS.Capability, GRADUS.Organisation);

    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    private final List<String> files = new ArrayList<>();
    private final Map<Node, String> origins = new HashMap<>();
    private final Map<String, Map<Node, Declaration>> declarations = new HashMap<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final List<IntakeProblem> problems = new ArrayList<>();
    private final Map<String, CellPlaces> cells = new HashMap<>();
    private final List<ReadOtherwise> readOtherwise = new ArrayList<>();
    private final List<IntakeProblem> faults = new ArrayList<>();
    private final Map<String, ReadText> texts = new LinkedHashMap<>();
    private final boolean several;
    private final boolean sheetsOfOne;
    private final boolean refusingGraphs;

    private final @Nullable Consumer<Triple> streamed;

    /** What the present file says; the graph itself where there is only one file. */
    private Graph said = graph;

    private String file = "";
    private long statements;

    EvidenceSink(boolean several, boolean refusingGraphs) {
        this(several, false, refusingGraphs, null);
    }

    /** A sink for files that are sheets of one workbook: what one says of evidence, another may carry on. */
    static EvidenceSink ofSheets(boolean refusingGraphs) {
        return new EvidenceSink(false, true, refusingGraphs, null);
    }

    /** A sink for one file that keeps no graph, but hands on what is said. */
    EvidenceSink(Consumer<Triple> streamed) {
        this(false, false, false, streamed);
    }

    private EvidenceSink(
            boolean several, boolean sheetsOfOne, boolean refusingGraphs, @Nullable Consumer<Triple> streamed) {
        this.several = several;
        this.sheetsOfOne = sheetsOfOne;
        this.refusingGraphs = refusingGraphs;
        this.streamed = streamed;
    }

    void open(String name) {
        file = name;
        files.add(name);
        statements = 0;
        if (several) {
            said = GraphMemFactory.createDefaultGraphSameTerm();
        }
    }

    /**
     * Brings what a file said together with what the files before it said. Evidence that was said before must say the same,
     * and then it need not be said twice: numbers that are only spelt otherwise would count as two.
     */
    void close() {
        if (!several) {
            return;
        }
        var repeated = new HashSet<Node>();
        for (Node node : subjects(said)) {
            String other = origins.putIfAbsent(node, file);
            if (other != null && !other.equals(file)) {
                boolean whole = Contradiction.isSaidWhole(node, said, graph);
                if (whole) {
                    repeated.add(node);
                }
                Contradiction.between(node, said, graph)
                        .filter(what -> whole || what.isOfDescription())
                        .ifPresent(what -> disagreements.add(new Disagreement(what, file, other)));
            }
        }
        addPartsOf(repeated);
        said.find().filterDrop(triple -> repeated.contains(triple.getSubject())).forEachRemaining(this::keep);
    }

    private static Set<Node> subjects(Graph graph) {
        var subjects = new LinkedHashSet<Node>();
        graph.find().forEachRemaining(triple -> subjects.add(triple.getSubject()));
        return subjects;
    }

    /** Adds the blank nodes to which only nodes of the set lead. */
    private void addPartsOf(Set<Node> nodes) {
        var open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            said.find(open.remove(), Node.ANY, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isBlank)
                    .toList()
                    .forEach(blank -> {
                        boolean own = said.find(Node.ANY, Node.ANY, blank).toList().stream()
                                .allMatch(triple -> nodes.contains(triple.getSubject()));
                        if (own && nodes.add(blank)) {
                            open.add(blank);
                        }
                    });
        }
    }

    private void keep(Triple triple) {
        graph.add(triple);
        boolean type = triple.getPredicate().hasURI(TYPE);
        if ((type || triple.getPredicate().hasURI(OF_ORGANISATION))
                && triple.getObject().isURI()) {
            var declaration = declarations
                    .computeIfAbsent(file, f -> new HashMap<>())
                    .computeIfAbsent(triple.getSubject(), s -> new Declaration());
            String value = triple.getObject().getURI();
            if (!type) {
                declaration.organisations().add(value);
            } else if (SUBJECT_CLASSES.contains(value)) {
                declaration.classes().add(value);
            }
        }
    }

    String file() {
        return file;
    }

    /** The number of statements that the present file gave. */
    long statements() {
        return statements;
    }

    void refuse(IntakeProblem problem) {
        problems.add(problem);
    }

    /** Takes in what a workbook or table says. */
    void table(TableForm.Table table) {
        cells.put(file, table.places());
        readOtherwise.addAll(table.readOtherwise());
        problems.addAll(table.problems());
        faults.addAll(table.faults());
        for (Triple triple : table.triples()) {
            TermGuard.triple(triple)
                    .ifPresentOrElse(fault -> faults.add(fault.at(table.place(file, triple))), () -> triple(triple));
        }
    }

    /** Says how the present file is read, where it is no table. */
    void text(ReadText text) {
        texts.put(file, text);
    }

    int problemCount() {
        return problems.size() + faults.size();
    }

    /** Takes back all problems but the first ones, because one says it better. */
    void forget(int but) {
        problems.subList(but, problems.size()).clear();
    }

    Submission submission() {
        return new Submission(
                graph,
                files,
                origins,
                declarations,
                disagreements,
                problems,
                new Sheets(cells, readOtherwise, faults),
                new TextPlaces(texts));
    }

    @Override
    public void triple(Triple triple) {
        if (triple.getObject().isTripleTerm()) {
            throw new RefusedException(new IntakeProblem(Code.SYNTAX_ERROR, Place.file(file), TermGuard.TRIPLE_TERM));
        }
        if (sheetsOfOne) {
            origins.putIfAbsent(triple.getSubject(), file);
            keep(triple);
        } else if (streamed == null) {
            said.add(triple);
        } else {
            streamed.accept(triple);
        }
        statements++;
    }

    @Override
    public void quad(Quad quad) {
        if (!quad.isTriple() && !quad.isDefaultGraph()) {
            graph(quad.getGraph().toString());
        }
        triple(quad.asTriple());
    }

    /** Says that the next statement stands in a named graph. */
    void graph(String name) {
        if (refusingGraphs) {
            throw new RefusedException(new IntakeProblem(
                    Code.GRAPH_REFUSED,
                    new Place(file, 0, 0, "", "", name),
                    Wording.say(
                            "The statements stand in the named graph <%s>, and graphs are named by the service alone. Send"
                                    + " the statements without a graph.",
                            "陈述位于命名图 <%s> 中，而图只由本服务命名。请不带图名提交陈述。", name)));
        }
    }

    @Override
    public void prefix(String prefix, String iri) {
        // The first file to use a prefix keeps it, so that messages stay unambiguous; the empty one names nothing.
        if (!prefix.isEmpty() && graph.getPrefixMapping().getNsPrefixURI(prefix) == null) {
            graph.getPrefixMapping().setNsPrefix(prefix, iri);
        }
    }

    @Override
    public void base(String base) {
        // resolved by the parser
    }

    @Override
    public void start() {
        // every file opens with open()
    }

    @Override
    public void finish() {
        // the graph grows with the next file
    }
}
