package org.gradus.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;

/** Checks files of the ontology against its own rules, {@code shapes/ontology.ttl}; for maintainers. */
public final class OntologyCheck {
    private static final Node TYPE = NodeFactory.createURI(RDF.type.getURI());

    private final Ontology ontology;
    private final Shapes rules;

    public OntologyCheck(Ontology ontology) {
        this(ontology, TurtleLibrary.published("shapes"));
    }

    public OntologyCheck(Ontology ontology, TurtleLibrary shapes) {
        this.ontology = ontology;
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(shapes.open("ontology.ttl")).lang(Lang.TURTLE).parse(graph);
        this.rules = Shapes.parse(graph);
    }

    /** Whether a graph declares parts of the ontology rather than evidence. */
    public static boolean isOntology(Graph graph) {
        for (String type : new String[] {"Requirement", "LeadIn", "Practice", "MaturityModel", "Level", "Aspect"}) {
            if (graph.contains(Node.ANY, TYPE, NodeFactory.createURI(Namespaces.CORE + type))) {
                return true;
            }
        }
        return false;
    }

    /** What breaks the rules, each with the node, the property and what is wanted; sorted. */
    public List<Text> check(Graph graph) {
        Graph context = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(context::add);
        for (String file : ontology.files()) {
            ontology.graph(file).find().forEachRemaining(triple -> {
                // What the checked files say themselves must not be vouched for by the published ontology.
                if (!graph.contains(triple.getSubject(), TYPE, Node.ANY)) {
                    context.add(triple);
                }
            });
        }
        var findings = new ArrayList<Text>();
        for (ReportEntry entry : ShaclValidator.get().validate(rules, context).getEntries()) {
            if (graph.contains(entry.focusNode(), Node.ANY, Node.ANY)) {
                findings.add(text(entry));
            }
        }
        findings.sort(Comparator.comparing(Text::en));
        return findings;
    }

    private static Text text(ReportEntry entry) {
        String where = entry.focusNode() + (entry.value() == null ? "" : " (" + entry.value() + ")") + ": ";
        String[] message = entry.message().split(" / ", 2);
        return new Text(where + message[0], where + message[message.length - 1]);
    }
}
