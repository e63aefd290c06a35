package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the W3C's tests of the SPARQL 1.1 protocol ask for, over the drafts; each case by the name that it has there. */
class SparqlProtocolIT {
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain";
    private static final String NAMED = "<%s> a ?type";

    private static RunningService service;
    private static String maintainer;

    @BeforeAll
    static void layThreeGraphs() {
        service = RunningService.shared();
        maintainer = service.key(Role.MAINTAINER);
        for (int i = 1; i <= 3; i++) {
            assertTrue(service.call("PUT", "/drafts?graph=" + encoded(data(i)))
                            .as(maintainer)
                            .turtle("<" + data(i) + "> a <https://protocol.example/Document> .")
                            .send()
                            .status()
                    < 300);
        }
    }

    private static String data(int number) {
        return "https://protocol.example/data" + number;
    }

    private static String target(String test) {
        return "https://protocol.example/" + test;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Name and value, again and again, as a query string or a form. */
    private static String pairs(String... pairs) {
        var text = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            text.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(encoded(pairs[i + 1]));
        }
        return text.toString();
    }

    /** A request, with no content type where it is empty, and what is asked for. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares requests
    private record Case(String name, String method, String path, String type, byte[] body, String accept) {
        static Case get(String name, String path) {
            return new Case(name, "GET", path, "", new byte[0], "application/sparql-results+json");
        }

        static Case post(String name, String path, String type, String body) {
            return new Case(
                    name, "POST", path, type, body.getBytes(StandardCharsets.UTF_8), "application/sparql-results+json");
        }

        Case accepting(String media) {
            return new Case(name, method, path, type, body, media);
        }

        RunningService.Answer send() {
            var call = service.call(method, path).as(maintainer).accept(accept);
            return (type.isEmpty() ? call.untyped(body) : call.body(type, body)).send();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String sparql(String parameters) {
        return "/drafts/sparql" + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String updates(String parameters) {
        return "/drafts/update" + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    static Stream<Case> yes() {
        String both = "ASK { " + NAMED.formatted(data(1)) + " . " + NAMED.formatted(data(2)) + " }";
        String named = "ASK { GRAPH ?g { " + NAMED.formatted(data(1)) + " } GRAPH ?h { " + NAMED.formatted(data(2))
                + " } FILTER NOT EXISTS { GRAPH ?i { " + NAMED.formatted(data(3)) + " } } }";
        String full = "ASK { " + NAMED.formatted(data(3)) + " GRAPH ?g { " + NAMED.formatted(data(1)) + " } GRAPH ?h { "
                + NAMED.formatted(data(2)) + " } }";
        String defaults = pairs("default-graph-uri", data(1), "default-graph-uri", data(2));
        String names = pairs("named-graph-uri", data(1), "named-graph-uri", data(2));
        return Stream.of(
                Case.post(
                        "query_post_form", sparql(pairs("default-graph-uri", data(1))), FORM, pairs("query", "ASK {}")),
                Case.get("query_dataset_default_graphs_get", sparql(pairs("query", both) + "&" + defaults)),
                Case.post("query_dataset_default_graphs_post", sparql(defaults), QUERY, both),
                Case.post("query_dataset_named_graphs_post", sparql(names), QUERY, named),
                Case.get("query_dataset_named_graphs_get", sparql(pairs("query", named) + "&" + names)),
                Case.post("query_dataset_full", sparql(pairs("default-graph-uri", data(3)) + "&" + names), QUERY, full),
                // The protocol's dataset takes the place of the query's.
                Case.post(
                        "query_multiple_dataset",
                        sparql(pairs("default-graph-uri", data(2))),
                        QUERY,
                        "ASK FROM <" + data(1) + "> { " + NAMED.formatted(data(2)) + " }"),
                Case.get("query_get", sparql(pairs("query", "ASK {}"))),
                Case.post("query_post_direct", sparql(""), QUERY, "ASK {}"));
    }

    @ParameterizedTest
    @MethodSource("yes")
    void isAnsweredWithYes(Case request) {
        var answer = request.send();
        assertEquals(200, answer.status(), answer::toString);
        assertTrue(answer.text().replaceAll("\\s", "").contains("\"boolean\":true"), answer::toString);
    }

    static Stream<Case> forms() {
        return Map.of(
                        "query_content_type_select", "SELECT (1 AS ?one) {}",
                        "query_content_type_ask", "ASK {}",
                        "query_content_type_describe", "DESCRIBE <" + data(1) + ">",
                        "query_content_type_construct", "CONSTRUCT { <s> <p> 1 } WHERE {}")
                .entrySet()
                .stream()
                .map(each -> Case.post(each.getKey(), sparql(""), FORM, pairs("query", each.getValue()))
                        .accepting("*/*"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isAnsweredInAFormOfItsKind(Case request) {
        boolean graph = request.name().endsWith("describe") || request.name().endsWith("construct");
        var rows = List.of("application/sparql-results+xml", "application/sparql-results+json", "text/csv");
        var statements = List.of("text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json");
        var answer = request.send();
        assertEquals(200, answer.status(), answer::toString);
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertTrue((graph ? statements : rows).contains(type), type);
    }

    /** An update, and what is true after it. */
    private record Change(Case request, String then) {
        @Override
        public String toString() {
            return request.name();
        }
    }

    private static Change change(String test, String parameters, String update, String then) {
        return new Change(Case.post(test, updates(parameters), UPDATE, update), then);
    }

    private static String copies(String test, String pattern) {
        return "CLEAR SILENT GRAPH <" + target(test) + "> ; INSERT { GRAPH <" + target(test)
                + "> { ?s a <https://protocol.example/Copied> } } WHERE { " + pattern + " }";
    }

    private static String copied(String test, int... numbers) {
        String there = Arrays.stream(numbers)
                .mapToObj(number -> "<" + data(number) + "> a <https://protocol.example/Copied> .")
                .collect(Collectors.joining(" "));
        return "ASK { GRAPH <" + target(test) + "> { " + there + " } { SELECT (COUNT(*) AS ?n) { GRAPH <" + target(test)
                + "> { ?s ?p ?o } } } FILTER (?n = " + numbers.length + ") }";
    }

    static Stream<Change> changes() {
        String any = "?s a <https://protocol.example/Document>";
        String base = "base";
        return Stream.of(
                change(
                        "update_dataset_default_graph",
                        pairs("using-graph-uri", data(1)),
                        copies("update_dataset_default_graph", any),
                        copied("update_dataset_default_graph", 1)),
                change(
                        "update_dataset_default_graphs",
                        pairs("using-graph-uri", data(1), "using-graph-uri", data(2)),
                        copies("update_dataset_default_graphs", any),
                        copied("update_dataset_default_graphs", 1, 2)),
                change(
                        "update_dataset_named_graphs",
                        pairs("using-named-graph-uri", data(1), "using-named-graph-uri", data(2)),
                        copies("update_dataset_named_graphs", "GRAPH ?g { " + any + " }"),
                        copied("update_dataset_named_graphs", 1, 2)),
                change(
                        "update_dataset_full",
                        pairs("using-graph-uri", data(1), "using-named-graph-uri", data(2)),
                        copies("update_dataset_full", "{ " + any + " } UNION { GRAPH ?g { " + any + " } }"),
                        copied("update_dataset_full", 1, 2)),
                new Change(
                        Case.post(
                                "update_post_form",
                                updates(""),
                                FORM,
                                pairs(
                                        "update",
                                        "INSERT DATA { GRAPH <" + target("form") + "> { <" + data(1)
                                                + "> a <https://protocol.example/Copied> } }")),
                        copied("form", 1)),
                change(
                        "update_post_direct",
                        "",
                        "INSERT DATA { GRAPH <" + target("direct") + "> { <" + data(1)
                                + "> a <https://protocol.example/Copied> } }",
                        copied("direct", 1)),
                change(
                        "update_base_uri",
                        "",
                        "BASE <https://protocol.example/> CLEAR SILENT GRAPH <base> ;"
                                + " INSERT DATA { GRAPH <base> { <data1> a <Copied> } }",
                        copied(base, 1)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isDone(Change change) {
        var answer = change.request().send();
        assertTrue(answer.status() >= 200 && answer.status() < 300, answer::toString);
        var then = Case.post("", sparql(""), QUERY, change.then()).send();
        assertTrue(then.text().replaceAll("\\s", "").contains("\"boolean\":true"), then::toString);
    }

    static Stream<Case> refused() {
        String clear = "CLEAR SILENT GRAPH <" + target("nothing") + ">";
        byte[] utf16 = "ASK {}".getBytes(StandardCharsets.UTF_16);
        byte[] update16 = clear.getBytes(StandardCharsets.UTF_16);
        return Stream.of(
                new Case("bad_query_method", "PUT", sparql(pairs("query", "ASK {}")), QUERY, new byte[0], "*/*"),
                Case.get("bad_multiple_queries", sparql(pairs("query", "ASK {}", "query", "SELECT * {}"))),
                Case.post("bad_query_wrong_media_type", sparql(""), TEXT, "ASK {}"),
                Case.post("bad_query_missing_form_type", sparql(""), "", pairs("query", "ASK {}")),
                Case.post("bad_query_missing_direct_type", sparql(""), "", "ASK {}"),
                new Case("bad_query_non_utf8", "POST", sparql(""), QUERY + "; charset=UTF-16", utf16, "*/*"),
                Case.get("bad_query_syntax", sparql(pairs("query", "ASK {"))),
                Case.get("bad_update_get", updates(pairs("update", clear))),
                Case.post("bad_multiple_updates", updates(""), FORM, pairs("update", clear, "update", clear)),
                Case.post("bad_update_wrong_media_type", updates(""), TEXT, clear),
                Case.post("bad_update_missing_form_type", updates(""), "", pairs("update", clear)),
                new Case("bad_update_non_utf8", "POST", updates(""), UPDATE + "; charset=UTF-16", update16, "*/*"),
                Case.post("bad_update_syntax", updates(""), FORM, pairs("update", "CLEAR XYZ")),
                Case.post(
                        "bad_update_dataset_conflict",
                        updates(""),
                        FORM,
                        pairs(
                                "using-named-graph-uri",
                                data(1),
                                "update",
                                "INSERT { GRAPH <" + target("nothing") + "> { ?s ?p ?o } } USING <" + data(2)
                                        + "> WHERE { ?s ?p ?o }")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(Case request) {
        var answer = request.send();
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer::toString);
    }

    @Test
    void thereAreThirtyFour() {
        assertEquals(
                34,
                yes().count() + forms().count() + changes().count() + refused().count());
    }
}
