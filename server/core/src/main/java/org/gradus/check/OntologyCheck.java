package org.gradus.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.model.Severity;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Facts;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** Checks files of the ontology against its own rules: {@code shapes/ontology.ttl} and {@code queries/checks/}. */
public final class OntologyCheck {
    private static final String RULE = Namespaces.SHAPE + "ontology/";
    private static final String CHECKS = "checks/";
    private static final String QUERY = ".rq";
    private static final Node TYPE = NodeFactory.createURI(RDF.type.getURI());

    private static final int FEW = 300;

    private final Ontology ontology;
    private final Shapes shapes;
    private final Facts messages;
    private final List<OntologyRule> rules;
    private @Nullable Graph published;

    /** Checks against the rules that are packed with this version of Gradus. */
    public OntologyCheck(Ontology ontology) {
        this(ontology, TurtleLibrary.published("shapes"), TurtleLibrary.published("queries", QUERY));
    }

    /**
     * @param shapes holds {@code ontology.ttl}
     * @param queries holds the folder {@code checks/}
     */
    public OntologyCheck(Ontology ontology, TurtleLibrary shapes, TurtleLibrary queries) {
        this.ontology = ontology;
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(shapes.open("ontology.ttl")).lang(Lang.TURTLE).parse(graph);
        this.shapes = Shapes.parse(graph);
        this.messages = new Facts(graph);
        this.rules = queries.names(CHECKS).stream()
                .map(file -> OntologyRule.read(
                        file.substring(CHECKS.length(), file.length() - QUERY.length()), queries.text(file)))
                .toList();
    }

    /** Whether a graph declares parts of the ontology rather than evidence. */
    public static boolean isOntology(Graph graph) {
        for (String type :
                new String[] {"Requirement", "LeadIn", "Practice", "MaturityModel", "Level", "Aspect", "Probe"}) {
            if (graph.contains(Node.ANY, TYPE, NodeFactory.createURI(Namespaces.CORE + type))) {
                return true;
            }
        }
        return false;
    }

    /** The rules that are queries, by name. */
    public List<OntologyRule> rules() {
        return rules;
    }

    /** What breaks the rules, by node. */
    public List<RuleFinding> check(Graph graph) {
        Graph context = context(graph);
        var findings = new ArrayList<RuleFinding>();
        entries(graph, context).forEach(entry -> findings.add(finding(entry)));
        rules.forEach(rule -> findings.addAll(rule.findings(context)));
        findings.removeIf(finding -> !graph.contains(finding.focus(), Node.ANY, Node.ANY));
        findings.sort(RuleFinding.BY_FOCUS);
        return findings;
    }

    /** What the shapes find: of a small graph node by node, for the rest of the ontology is many thousand nodes. */
    private List<ReportEntry> entries(Graph graph, Graph context) {
        Set<Node> nodes = graph.stream().map(Triple::getSubject).collect(Collectors.toSet());
        if (nodes.size() > FEW) {
            return List.copyOf(ShaclValidator.get().validate(shapes, context).getEntries());
        }
        return nodes.stream()
                .flatMap(node -> ShaclValidator.get().validate(shapes, context, node).getEntries().stream())
                .toList();
    }

    /** A graph of the ontology among the rest of the published ontology. */
    Graph context(Graph graph) {
        Graph context = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(context::add);
        // What the checked files say themselves must not be vouched for by the published ontology.
        var described = new HashSet<Node>();
        graph.find(Node.ANY, TYPE, Node.ANY).forEachRemaining(triple -> described.add(triple.getSubject()));
        published().find().forEachRemaining(triple -> {
            if (!described.contains(triple.getSubject())) {
                context.add(triple);
            }
        });
        return context;
    }

    private synchronized Graph published() {
        if (published == null) {
            published = ontology.graph(ontology.files());
        }
        return published;
    }

    private RuleFinding finding(ReportEntry entry) {
        Text message = messages.text(entry.source(), SHACL.message.getURI());
        String value = entry.value() == null ? "" : "(" + entry.value() + ") ";
        return new RuleFinding(
                entry.source().isURI() ? entry.source().getURI().substring(RULE.length()) : "ontology.ttl",
                Severity.VIOLATION,
                entry.focusNode(),
                new Text(value + message.en(), value + message.zh()));
    }
}
