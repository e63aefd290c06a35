package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** Answers with a graph in the syntax that suits the request. */
public final class RdfResponse {
    private RdfResponse() {}

    public static void write(Graph graph, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(graph, Negotiation.choose(request, Negotiation.RDF), response);
    }

    public static void write(Graph graph, String mediaType, HttpServletResponse response) throws IOException {
        represent(graph, mediaType).write(response);
    }

    public static Representation represent(Graph graph, String mediaType) {
        var bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format(mediaType, graph.size())).output(bytes);
        return new Representation(
                mediaType + (mediaType.startsWith("text/") ? ";charset=UTF-8" : ""), "", bytes.toByteArray());
    }

    private static RDFFormat format(String mediaType, int size) {
        return switch (mediaType) {
            case Negotiation.TURTLE -> size > 50_000 ? RDFFormat.TURTLE_BLOCKS : RDFFormat.TURTLE_PRETTY;
            case Negotiation.JSON_LD -> RDFFormat.JSONLD11_PLAIN;
            case Negotiation.RDF_XML -> RDFFormat.RDFXML_PLAIN;
            case Negotiation.N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
            default -> throw new IllegalArgumentException(mediaType);
        };
    }
}
