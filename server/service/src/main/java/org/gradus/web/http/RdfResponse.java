package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** Answers with a graph in the syntax that suits the request, or with another that the request takes too where one cannot say it. */
public final class RdfResponse {
    private RdfResponse() {}

    public static void write(Graph graph, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(graph, form(request, () -> graph), response);
    }

    /**
     * The form that suits the request.
     *
     * @param graph asked for where not every form may be able to say it
     */
    public static String form(HttpServletRequest request, Supplier<Graph> graph) {
        return form(request, Negotiation.RDF, graph);
    }

    /**
     * Of some forms the one that suits the request.
     *
     * @param graph asked for where not every form may be able to say it
     */
    public static String form(HttpServletRequest request, List<String> offered, Supplier<Graph> graph) {
        String form = Negotiation.choose(request, offered);
        var others = butXml(offered);
        boolean another = form.equals(Negotiation.RDF_XML)
                && Negotiation.accepts(request, others)
                && XmlNames.unsayable(graph.get()).isPresent();
        return another ? Negotiation.choose(request, others) : form;
    }

    private static List<String> butXml(List<String> forms) {
        return forms.stream().filter(form -> !form.equals(Negotiation.RDF_XML)).toList();
    }

    public static void write(Graph graph, String mediaType, HttpServletResponse response) throws IOException {
        represent(graph, mediaType).write(response);
    }

    /**
     * A graph in a form.
     *
     * @throws ProblemException 406 where the form cannot say all of it
     */
    public static Representation represent(Graph graph, String mediaType) {
        requireSayable(graph, mediaType);
        var bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format(mediaType, graph.size())).output(bytes);
        return new Representation(
                mediaType + (mediaType.startsWith("text/") ? ";charset=UTF-8" : ""), "", bytes.toByteArray());
    }

    /**
     * Goes on where a form can say all of a graph.
     *
     * @throws ProblemException 406 where it cannot
     */
    public static void requireSayable(Graph graph, String mediaType) {
        if (mediaType.equals(Negotiation.RDF_XML)) {
            XmlNames.unsayable(graph).ifPresent(property -> {
                throw new ProblemException(unsayable(property));
            });
        }
    }

    private static Problem unsayable(String property) {
        var forms = butXml(Negotiation.RDF);
        String others = String.join(", ", forms);
        return Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "RDF/XML cannot name the property <" + property
                                + ">, for its IRI does not end in an XML name after what is an IRI itself. Ask for "
                                + others + ".",
                        "RDF/XML 无法表示属性 <" + property + ">，因为其 IRI 不能分为“IRI + 末尾的 XML 名称”两部分。请改用 " + others + "。")
                .with("available", forms)
                .with("property", property);
    }

    private static RDFFormat format(String mediaType, int size) {
        return switch (mediaType) {
            case Negotiation.TURTLE -> size > 50_000 ? RDFFormat.TURTLE_BLOCKS : RDFFormat.TURTLE_PRETTY;
            case Negotiation.JSON_LD -> RDFFormat.JSONLD11_PLAIN;
            case Negotiation.RDF_XML -> RDFFormat.RDFXML_PLAIN;
            case Negotiation.N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case Negotiation.RDF_THRIFT -> RDFFormat.RDF_THRIFT;
            case Negotiation.RDF_PROTOBUF -> RDFFormat.RDF_PROTO;
            default -> throw new IllegalArgumentException(mediaType);
        };
    }
}
