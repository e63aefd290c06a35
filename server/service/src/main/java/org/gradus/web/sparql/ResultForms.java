package org.gradus.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;

/**
 * The form that a client wants of each kind of result; chosen before the query is read, for what it asks for is not known yet,
 * and nothing of the request is looked at afterwards.
 */
final class ResultForms {
    static final List<String> RESULTS = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            Negotiation.JSON,
            "application/xml",
            "text/plain",
            "application/sparql-results+thrift");
    static final List<String> GRAPHS = List.of(
            Negotiation.TURTLE,
            Negotiation.JSON_LD,
            Negotiation.RDF_XML,
            Negotiation.N_TRIPLES,
            "application/trig",
            "application/n-quads",
            Negotiation.JSON,
            "application/rdf+json",
            "text/plain");

    /** Above this, Turtle is not laid out in full. */
    private static final int LARGE = 50_000;

    private static final Map<String, Lang> PLAIN_GRAPHS =
            Map.of(Negotiation.JSON, Lang.JSONLD, "text/plain", Lang.NTRIPLES);

    private final Chosen rows;
    private final Chosen graph;
    private final Chosen items;

    private ResultForms(Chosen rows, Chosen graph, Chosen items) {
        this.rows = rows;
        this.graph = graph;
        this.items = items;
    }

    static ResultForms of(HttpServletRequest request) {
        return new ResultForms(
                Chosen.of(request, RESULTS), Chosen.of(request, GRAPHS), Chosen.of(request, List.of(Negotiation.JSON)));
    }

    /** A media type, or why there is none. */
    private record Chosen(String mediaType, Problem problem) {
        static Chosen of(HttpServletRequest request, List<String> offered) {
            try {
                return new Chosen(Negotiation.choose(request, offered), null);
            } catch (ProblemException e) {
                return new Chosen(null, e.problem());
            }
        }

        String required() {
            if (mediaType == null) {
                throw new ProblemException(problem);
            }
            return mediaType;
        }
    }

    /**
     * The media type of rows and of yes or no.
     *
     * @throws ProblemException where none suits the client, as of the others
     */
    String rows() {
        return rows.required();
    }

    String graph() {
        return graph.required();
    }

    String items() {
        return items.required();
    }

    void write(RowSet result, OutputStream out) {
        writer().write(out, result);
    }

    void write(boolean result, OutputStream out) {
        writer().write(out, result);
    }

    private ResultsWriter writer() {
        Lang lang = rows().equals("text/plain") ? ResultSetLang.RS_Text : WebContent.contentTypeToLangResultSet(rows());
        return ResultsWriter.create().lang(lang).build();
    }

    void write(DatasetGraph result, OutputStream out) {
        Lang lang = lang();
        if (RDFLanguages.isQuads(lang)) {
            RDFWriter.source(result).lang(lang).output(out);
        } else {
            write(result.getDefaultGraph(), out);
        }
    }

    void write(Graph result, OutputStream out) {
        Lang lang = lang();
        RDFWriter.source(result).format(format(lang, result.size())).output(out);
    }

    private static RDFFormat format(Lang lang, int size) {
        if (lang.equals(Lang.RDFXML)) {
            return RDFFormat.RDFXML_PLAIN;
        }
        if (lang.equals(Lang.JSONLD)) {
            return RDFFormat.JSONLD11_PLAIN;
        }
        return lang.equals(Lang.TURTLE) && size > LARGE
                ? RDFFormat.TURTLE_BLOCKS
                : RDFWriterRegistry.defaultSerialization(lang);
    }

    private Lang lang() {
        return PLAIN_GRAPHS.getOrDefault(graph(), RDFLanguages.contentTypeToLang(graph()));
    }
}
