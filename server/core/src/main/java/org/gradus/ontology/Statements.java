package org.gradus.ontology;

import java.io.StringWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** A graph as a text that any reader of Turtle reads quickly. */
final class Statements {
    private Statements() {}

    /** One statement a line. */
    static String of(Graph graph) {
        var text = new StringWriter();
        RDFDataMgr.write(text, graph, Lang.NTRIPLES);
        return text.toString();
    }
}
