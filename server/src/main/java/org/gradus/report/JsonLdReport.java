package org.gradus.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.model.Namespaces;

/** The Turtle report in another syntax: the same graph as JSON-LD. */
public final class JsonLdReport {
    private final TurtleReport turtle;

    public JsonLdReport(TurtleReport turtle) {
        this.turtle = turtle;
    }

    public void write(Results results, OutputStream out) throws IOException {
        var text = new ByteArrayOutputStream();
        turtle.write(results, text);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text.toByteArray())).lang(Lang.TURTLE).parse(graph);
        Namespaces.prefixes().forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFWriter.source(graph).format(RDFFormat.JSONLD11_PRETTY).output(out);
    }
}
