package org.gradus.web.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.RDF;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.JsonLdContext;
import org.gradus.ontology.Version;
import org.gradus.rdf.Namespaces;
import org.gradus.store.PublicGraphs;
import org.gradus.web.html.View;
import org.gradus.web.http.Addresses;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.RdfResponse;
import org.gradus.web.http.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every IRI of the ontology, at the path that it has below the ontology's base. A thing that is no document (a practice, a
 * requirement, a level, a shape) answers 303 with the address of the document about it; documents, namespaces and whole
 * graphs answer themselves.
 */
@Controller
final class LinkedDataController {
    private static final Map<String, String> SUFFIXES = new LinkedHashMap<>();

    static {
        SUFFIXES.put(".ttl", Negotiation.TURTLE);
        SUFFIXES.put(".jsonld", Negotiation.JSON_LD);
        SUFFIXES.put(".rdf", Negotiation.RDF_XML);
        SUFFIXES.put(".nt", Negotiation.N_TRIPLES);
        SUFFIXES.put(".html", Negotiation.HTML);
    }

    private static final List<String> FORMS = List.copyOf(SUFFIXES.values());
    private static final Map<String, String> WHOLE = Map.of(
            "/ontology", PublicGraphs.ONTOLOGY,
            "/shapes", PublicGraphs.SHAPES,
            "/crosswalks", PublicGraphs.CROSSWALKS);

    private static final int KEPT_EACH = 256 << 10;
    private static final int KEPT_IN_ALL = 16 << 20;

    /** What was sent before. It does not change while the service runs: the public graphs are refreshed when it starts. */
    private final Cache<String, Representation> representations = Caffeine.newBuilder()
            .maximumWeight(KEPT_IN_ALL)
            .weigher((String key, Representation kept) -> kept.bytes().length + 2 * key.length())
            .build();

    private final PublicGraphs publicGraphs;
    private final Descriptions descriptions;
    private final ResourcePage resources;
    private final DocumentPage documents;
    private final StandardPage standard;
    private final Standards standards;
    private final Editions editions;
    private final DataCatalogue catalogue;

    LinkedDataController(
            PublicGraphs publicGraphs,
            Descriptions descriptions,
            ResourcePage resources,
            DocumentPage documents,
            StandardPage standard,
            Standards standards,
            Editions editions,
            DataCatalogue catalogue) {
        this.publicGraphs = publicGraphs;
        this.descriptions = descriptions;
        this.resources = resources;
        this.documents = documents;
        this.standard = standard;
        this.standards = standards;
        this.editions = editions;
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = form(request, "");
        if (form.equals(Negotiation.HTML)) {
            PageResponse.write(editions.home(Languages.of(request)), request, response);
        } else {
            RdfResponse.write(catalogue.graph(request), form, response);
        }
    }

    @GetMapping({"/catalogue", "/.well-known/void"})
    void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RdfResponse.write(catalogue.graph(request), request, response);
    }

    @GetMapping("/context/v1")
    void context(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = Negotiation.choose(request, List.of(Negotiation.JSON_LD, Negotiation.JSON));
        response.addHeader("Vary", "Accept");
        if (settles(form, request, response)) {
            return;
        }
        response.setContentType(form);
        try (InputStream in = JsonLdContext.open()) {
            in.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/**")
    void resource(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8);
        String suffix =
                SUFFIXES.keySet().stream().filter(path::endsWith).findFirst().orElse("");
        String plain = path.substring(0, path.length() - suffix.length()).replaceFirst("(?<=.)/$", "");
        Representation kept = suffix.isEmpty() || isPersonal(request)
                ? null
                : representations.getIfPresent(key(plain, named(suffix), request));
        if (kept != null) {
            answer(plain, named(suffix), () -> kept, request, response);
            return;
        }
        Graph document = document(plain);
        if (document != null) {
            document(plain, document, form(request, suffix), request, response);
            return;
        }
        String iri = Addresses.iri(plain);
        if (!isIri(plain) || !descriptions.exists(iri)) {
            throw new ProblemException(Problem.notFound(org.gradus.text.Printable.line(path)));
        }
        String form = form(request, suffix);
        if (suffix.isEmpty()) {
            response.setStatus(303);
            response.addHeader("Vary", "Accept");
            response.setHeader("Location", encoded(plain) + suffix(form) + query(form, request));
            return;
        }
        document(plain, descriptions.of(iri), form, request, response);
    }

    /** The document at a path, or null where the path is that of a thing or of nothing. */
    private @Nullable Graph document(String path) {
        if (WHOLE.containsKey(path)) {
            return descriptions.graph(WHOLE.get(path));
        }
        String unversioned =
                path.startsWith("/" + Version.GRADUS + "/") ? path.substring(Version.GRADUS.length() + 1) : path;
        String iri = Addresses.iri(path);
        Graph document = isIri(path) ? publicGraphs.document(iri) : null;
        if (document != null) {
            return document;
        }
        if (WHOLE.containsKey(unversioned)) {
            return descriptions.graph(WHOLE.get(unversioned));
        }
        String name = unversioned.substring(1);
        if (standards.ontology().modelNames().contains(name) || name.equals("handbook-2020")) {
            return descriptions.below(Namespaces.BASE + name + "/");
        }
        if (unversioned.equals(path) && !name.isEmpty() && !name.contains("/")) {
            Graph namespace = descriptions.below(Namespaces.BASE + name + "#");
            return namespace.isEmpty() ? null : namespace;
        }
        return null;
    }

    private void document(
            String path, Graph graph, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(path, form, () -> represent(path, graph, form, request), request, response);
    }

    private void answer(
            String path,
            String form,
            Supplier<Representation> representation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept");
        response.setHeader("Link", "<" + Addresses.iri(encoded(path)) + ">; rel=\"describes\"");
        if (settles(form, request, response)) {
            return;
        }
        representation.get().write(response);
    }

    private Representation represent(String path, Graph graph, String form, HttpServletRequest request) {
        Representation made = form.equals(Negotiation.HTML)
                ? PageResponse.represent(page(path, graph, request), request)
                : RdfResponse.represent(graph, form);
        if (made.bytes().length <= KEPT_EACH && !isPersonal(request)) {
            representations.put(key(path, form, request), made);
        }
        return made;
    }

    private View page(String path, Graph graph, HttpServletRequest request) {
        // The list of all that a standard's document describes has pages; the standard itself is one table.
        if (standard.isStandard(path) && request.getParameter("page") == null) {
            return standard.of(path, Languages.of(request));
        }
        boolean contents = WHOLE.containsKey(path)
                || graph.size() > 500
                || path.startsWith("/ontology/")
                || descriptions.values(Addresses.iri(path), RDF.type.getURI()).isEmpty();
        return contents ? documents.of(path, graph, request) : resources.of(Addresses.iri(path), graph, request);
    }

    private static String key(String path, String form, HttpServletRequest request) {
        return path
                + ' '
                + form
                + (form.equals(Negotiation.HTML)
                        ? ' ' + Languages.of(request).tag() + ' ' + request.getQueryString()
                        : "");
    }

    /** A page is asked for in a language and by its part; data is not. */
    private static String query(String form, HttpServletRequest request) {
        return form.equals(Negotiation.HTML) && request.getQueryString() != null ? "?" + request.getQueryString() : "";
    }

    /** Data changes when it is loaded anew; a page also when its making does, so its tag is made from what is sent. */
    private boolean settles(String form, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", isPersonal(request) ? "private, no-cache" : "public, max-age=300");
        if (form.equals(Negotiation.HTML)) {
            response.addHeader("Vary", "Cookie");
        }
        String state = publicGraphs.digest().substring(0, 16) + "-"
                + Long.toHexString(publicGraphs.loaded().getEpochSecond());
        return !form.equals(Negotiation.HTML) && Exchange.of(request).settles(state, form, "", publicGraphs.loaded());
    }

    /** Whether pages say who is logged in. */
    private static boolean isPersonal(HttpServletRequest request) {
        return PageResponse.visitor(request).isPresent();
    }

    private static String form(HttpServletRequest request, String suffix) {
        if (!suffix.isEmpty()) {
            return named(suffix);
        }
        // A browser lists HTML first; a client that takes anything gets Turtle.
        return Negotiation.choose(request, FORMS);
    }

    /** The form of a suffix, which is one of those known. */
    private static String named(String suffix) {
        return Objects.requireNonNull(SUFFIXES.get(suffix), suffix);
    }

    private static String suffix(String form) {
        return SUFFIXES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(form))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean isIri(String path) {
        return path.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    private static String encoded(String path) {
        var parts = new ArrayList<String>();
        for (String part : path.split("/", -1)) {
            parts.add(java.net.URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return String.join("/", parts);
    }
}
