package org.gradus.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Namespaces;

/** What the ontology says of the cubes: their dimensions, measures, code lists and structures. */
final class CubeStructures {
    private static final String FILE = "core/statistics.ttl";
    private static final String ONTOLOGY = "http://www.w3.org/2002/07/owl#";

    private CubeStructures() {}

    /** The statements of the vocabulary, without those of OWL. */
    static List<Triple> statements() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(TurtleLibrary.published("ontology").open(FILE))
                .lang(Lang.TURTLE)
                .base(Namespaces.BASE + "ontology/" + FILE)
                .parse(graph);
        var statements = new ArrayList<Triple>();
        graph.find().forEachRemaining(triple -> {
            boolean owl = triple.getPredicate().getURI().startsWith(ONTOLOGY)
                    || (triple.getObject().isURI()
                            && triple.getObject().getURI().startsWith(ONTOLOGY));
            boolean header = triple.getSubject().isURI()
                    && triple.getSubject().getURI().startsWith(Namespaces.BASE + "ontology/");
            if (!owl && !header) {
                statements.add(triple);
            }
        });
        return statements;
    }
}
