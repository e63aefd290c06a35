package org.gradus.evidence.intake;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Facts;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** The hand-written intake shapes, {@code shapes/evidence.ttl}, parsed once for all threads. */
final class EvidenceShapes {
    private static final String FILE = "evidence.ttl";

    private final Shapes shapes;
    private final Facts facts;

    private EvidenceShapes(Graph graph) {
        this.shapes = Shapes.parse(graph);
        this.facts = new Facts(graph);
    }

    static EvidenceShapes published() {
        return new EvidenceShapes(publishedGraph());
    }

    static Graph publishedGraph() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(TurtleLibrary.published("shapes").open(FILE))
                .lang(Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    Shapes shapes() {
        return shapes;
    }

    /** What a shape allows, in words. */
    Text message(Node shape) {
        return facts.text(shape, SHACL.message.getURI());
    }

    /** The property that the last alternative of a shape asks for, or null. */
    @Nullable String wanted(Node shape) {
        Node alternatives = facts.one(shape, SHACL.or.getURI());
        if (alternatives == null) {
            return null;
        }
        var all = facts.list(alternatives);
        return facts.iri(all.get(all.size() - 1), SHACL.path.getURI());
    }

    /** The values that a shape enumerates, in the order of the file; empty where it does not. */
    List<Node> allowed(Node shape) {
        Node list = facts.one(shape, SHACL.in.getURI());
        return list == null ? List.of() : facts.list(list);
    }
}
