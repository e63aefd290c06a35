package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Chooses among the forms that a resource has, by the Accept header (RFC 9110, 12.5.1). */
public final class Negotiation {
    public static final String TURTLE = "text/turtle";
    public static final String JSON_LD = "application/ld+json";
    public static final String RDF_XML = "application/rdf+xml";
    public static final String N_TRIPLES = "application/n-triples";
    public static final String HTML = "text/html";
    public static final String JSON = "application/json";
    public static final String RDF_THRIFT = "application/rdf+thrift";
    public static final String RDF_PROTOBUF = "application/rdf+protobuf";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final List<String> RDF = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES);

    /** Where much is sent, also the forms that only programs read, in less time. */
    public static final List<String> BULKY_RDF = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES, RDF_THRIFT, RDF_PROTOBUF);

    private Negotiation() {}

    /**
     * The form that suits the request best; the first of those that suit equally.
     *
     * @param offered media types, the preferred first
     * @throws ProblemException 406 where none suits
     */
    public static String choose(HttpServletRequest request, List<String> offered) {
        String best = best(request, offered);
        if (best == null) {
            throw new ProblemException(notAcceptable(offered));
        }
        return best;
    }

    /** Whether any of some forms suits the request. */
    static boolean accepts(HttpServletRequest request, List<String> offered) {
        return best(request, offered) != null;
    }

    private static @Nullable String best(HttpServletRequest request, List<String> offered) {
        List<MediaType> accepted = accepted(request);
        String best = null;
        double quality = 0;
        for (String offer : offered) {
            double suits = quality(MediaType.parseMediaType(offer), accepted);
            if (suits > quality) {
                best = offer;
                quality = suits;
            }
        }
        return best;
    }

    /** Whether the request asks for RDF by name, and for nothing else as much. */
    public static boolean prefersRdf(HttpServletRequest request) {
        List<MediaType> accepted = accepted(request);
        double rdf = RDF.stream()
                .mapToDouble(type -> quality(MediaType.parseMediaType(type), accepted))
                .max()
                .orElse(0);
        return rdf > 0
                && rdf > quality(MediaType.parseMediaType(JSON), accepted)
                && rdf > quality(MediaType.parseMediaType(Problem.MEDIA_TYPE), accepted);
    }

    /** Whether the request asks for a page rather than for JSON, as browsers do. */
    public static boolean prefersHtml(HttpServletRequest request) {
        List<MediaType> accepted;
        try {
            accepted = accepted(request);
        } catch (ProblemException e) {
            return false;
        }
        double html = quality(MediaType.parseMediaType(HTML), accepted);
        return html > quality(MediaType.parseMediaType(JSON), accepted)
                && html > quality(MediaType.parseMediaType(Problem.MEDIA_TYPE), accepted);
    }

    /** The quality of the most specific range that a type is in. */
    private static double quality(MediaType type, List<MediaType> accepted) {
        double quality = 0;
        int specific = -1;
        for (MediaType range : accepted) {
            if (range.includes(type)) {
                int how = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
                if (how > specific) {
                    specific = how;
                    quality = range.getQualityValue();
                }
            }
        }
        return quality;
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders("Accept"));
        if (headers.isEmpty()) {
            return List.of(MediaType.ALL);
        }
        try {
            var accepted = MediaType.parseMediaTypes(headers);
            return accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
        } catch (InvalidMediaTypeException e) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_ACCEPT,
                    "The Accept header is malformed: " + e.getMessage() + ".",
                    "Accept 请求头格式错误；应为媒体类型列表，例如 text/turtle, application/json;q=0.5。"));
        }
    }

    public static Problem notAcceptable(List<String> offered) {
        String all = String.join(", ", offered);
        return Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "This is there as " + all + "; none of them fits the Accept header.",
                        "此处提供 " + all + "，均不符合 Accept 请求头。")
                .with("available", offered);
    }
}
