package org.gradus.evidence.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.NumeralBounds;
import org.gradus.text.Wording;

/** Takes the statements of several files into one graph, and remembers which file said what about whom. */
final class EvidenceSink implements StreamRDF {
    private static final String TYPE = RDF.type.getURI();
    private static final String OF_ORGANISATION = GRADUS.ofOrganisation;
    private static final Set<String> SUBJECT_CLASSES = Set.of(GRADUS.Capability, GRADUS.Organisation);
    private static final int CHECKED = 4096;

    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    private final List<String> files = new ArrayList<>();
    /** So much of a value is shown. */
    private static final int SHOWN = 20;

    private final Map<Node, String> origins = new HashMap<>();
    private final Map<String, Map<Node, Declaration>> declarations = new HashMap<>();
    private final List<IntakeProblem> problems = new ArrayList<>();
    private final boolean several;
    private final boolean refusingGraphs;

    /** Nodes that passed, by hash: parsers give the same node again and again, and checking each once is enough. */
    private final Node[] checked = new Node[CHECKED];

    private String file = "";
    private Node lastSubject;
    private long statements;

    EvidenceSink(boolean several, boolean refusingGraphs) {
        this.several = several;
        this.refusingGraphs = refusingGraphs;
    }

    void open(String name) {
        file = name;
        files.add(name);
        lastSubject = null;
        statements = 0;
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

    int problemCount() {
        return problems.size();
    }

    Submission submission() {
        return new Submission(graph, files, origins, declarations, problems);
    }

    @Override
    public void triple(Triple triple) {
        Node subject = triple.getSubject();
        check(subject);
        check(triple.getPredicate());
        check(triple.getObject());
        graph.add(triple);
        statements++;
        if (several) {
            remember(subject, triple);
        }
    }

    @SuppressWarnings("ReferenceEquality") // A node that is not the same is only looked at once more.
    private void remember(Node subject, Triple triple) {
        if (subject != lastSubject) {
            origins.putIfAbsent(subject, file);
            lastSubject = subject;
        }
        boolean type = triple.getPredicate().hasURI(TYPE);
        if ((type || triple.getPredicate().hasURI(OF_ORGANISATION))
                && triple.getObject().isURI()) {
            var declaration = declarations
                    .computeIfAbsent(file, f -> new HashMap<>())
                    .computeIfAbsent(subject, s -> new Declaration());
            String value = triple.getObject().getURI();
            if (!type) {
                declaration.organisations().add(value);
            } else if (SUBJECT_CLASSES.contains(value)) {
                declaration.classes().add(value);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // A node that is not the same is only looked at once more.
    private void check(Node node) {
        if (node.isTripleTerm()) {
            throw new RefusedException(new IntakeProblem(
                    Code.SYNTAX_ERROR,
                    Place.file(file),
                    Wording.say(
                            "The file speaks about statements (a triple term, <<( … )>>), which is no evidence. State the"
                                    + " evidence itself.",
                            "文件对陈述本身作陈述（三元组项 <<( … )>>），这不是证据。请直接陈述证据。")));
        }
        if (node.isLiteral()) {
            measure(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI());
        }
        if (!node.isURI()) {
            return;
        }
        int slot = node.hashCode() & CHECKED - 1;
        if (checked[slot] == node) {
            return;
        }
        IriGuard.fault(node.getURI()).ifPresent(fault -> {
            throw new RefusedException(
                    new IntakeProblem(Code.BAD_IRI, new Place(file, 0, 0, "", "", node.getURI()), fault));
        });
        checked[slot] = node;
    }

    /** Refuses a literal that nothing could compute with in time. */
    void measure(String lexical, String datatype) {
        if (!NumeralBounds.fits(lexical, datatype)) {
            throw new RefusedException(NumeralWatch.tooLarge(
                    new Place(file, 0, 0, "", "", lexical.substring(0, Math.min(SHOWN, lexical.length())))));
        }
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
