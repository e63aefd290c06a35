package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one caller asks, others are answered; what would grow without end is refused before it begins. */
class SparqlLimitsIT {
    private static final String PREFIXES = """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            """;

    /** Ends at the time limit, and at each row sooner when it is told to. */
    private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } # ";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of(
                "gradus.sparql.timeout",
                "6s",
                "gradus.sparql.concurrent",
                4,
                "gradus.limits.anonymous-requests-per-minute",
                100_000));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static RunningService.Answer ask(String key, String query) {
        return service.post("/sparql")
                .as(key)
                .accept("text/csv")
                .body("application/sparql-query", query)
                .send();
    }

    @Test
    void othersAreAnsweredWhileOneCallerTakesAllItCan() {
        String known = service.key(Role.RESEARCHER);
        String assessor = service.key(Role.ASSESSOR);
        String maintainer = service.key(Role.MAINTAINER);
        var threads = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<RunningService.Answer>> hostile = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String query = LONG + i;
                hostile.add(CompletableFuture.supplyAsync(() -> ask(null, query), threads));
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(200, ask(known, "ASK {} # " + i).status(), "by key");
                assertEquals(
                        200,
                        service.post("/sparql/private")
                                .as(assessor)
                                .body("application/sparql-query", "ASK {}")
                                .send()
                                .status());
                assertEquals(
                        204,
                        service.post("/drafts/update")
                                .as(maintainer)
                                .body("application/sparql-update", "INSERT DATA { <x:s> <x:p> " + i + " }")
                                .send()
                                .status());
            }
            assertTrue(
                    hostile.stream().anyMatch(each -> !each.isDone()),
                    "all that was answered while hostile queries ran");
            hostile.forEach(each -> assertEquals(503, each.join().status()));
        } finally {
            threads.shutdownNow();
        }
        assertEquals(200, service.get("/actuator/health").send().status());
    }

    /** Each holds back what it would compute: an error leaves no value, as division by zero does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (?x AS ?v) { BIND (CHAIN(1234567890123456789, *) AS ?x) }",
                "SELECT (?x AS ?v) { BIND (CHAIN(1.0000000001, *) AS ?x) }",
                "SELECT (STRLEN(?x) AS ?v) { BIND (TEXTS('xxxxxxxxxxxxxxxx') AS ?x) }",
                "SELECT (?x AS ?v) { BIND (CHAIN('P999999D'^^xsd:dayTimeDuration, +) AS ?x) }",
                "SELECT (STRDT(CONCAT(DIGITS, DIGITS), xsd:integer) AS ?v) {}",
                "SELECT (xsd:integer(CONCAT(DIGITS, DIGITS)) AS ?v) {}",
                "SELECT (xsd:decimal(CONCAT('1.', DIGITS, DIGITS)) AS ?v) {}",
                "SELECT (CALL(xsd:integer, CONCAT(DIGITS, DIGITS)) AS ?v) {}",
                "SELECT (fn:apply(xsd:integer, CONCAT(DIGITS, DIGITS)) AS ?v) {}",
                "SELECT (fn:round(1.5, 5000) AS ?v) {}",
                "SELECT (fn:round-half-to-even(1.5, -5000) AS ?v) {}",
                "SELECT (math:pow(10, 5000) AS ?v) {}",
                "SELECT (?x AS ?v) { BIND (TRIPLE(<x:s>, <x:p>, TRIPLE(<x:s>, <x:p>, <x:o>)) AS ?x) }"
            })
    void aValueThatGrowsTooLargeIsNone(String template) {
        String digits = "'" + "1".repeat(700) + "'";
        String query = template.replace("DIGITS", digits);
        if (query.contains("CHAIN(")) {
            String seed = query.replaceAll(".*CHAIN\\((.*), [*+]\\).*", "$1");
            String operator = query.contains(", *)") ? "*" : "+";
            query = "SELECT (?x40 AS ?v) { BIND (" + seed + " AS ?x0) " + chain("?x%d " + operator + " ?x%d") + "}";
        } else if (query.contains("TEXTS(")) {
            query = "SELECT (STRLEN(?x40) AS ?v) { BIND ('xxxxxxxxxxxxxxxx' AS ?x0) " + chain("CONCAT(?x%d, ?x%d)")
                    + "}";
        }
        var answer = ask(null, PREFIXES + query);
        assertEquals(200, answer.status(), answer.toString());
        assertEquals("v\r\n\r\n", answer.text(), query);
    }

    private static String chain(String step) {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("BIND (")
                    .append(step.formatted(i, i))
                    .append(" AS ?x")
                    .append(i + 1)
                    .append(") ");
        }
        return text.toString();
    }

    @Test
    void usualValuesAreComputedAsEver() {
        var answer = ask(null, PREFIXES + """
                        SELECT (2 * 3.5 AS ?a) (7 / 2 AS ?b) (xsd:integer("42") + 1 AS ?c) (fn:round(2.567, 2) AS ?d) (math:pow(2, 10) AS ?e)
                            (STRDT("7", xsd:integer) AS ?f) (CONCAT("a", "b"@en, "c") AS ?g) (CONTAINS("abc", "b") AS ?h)
                            (STRBEFORE("abc", "b") AS ?i) (STRAFTER("abc"@en, "b") AS ?j) (UCASE("x") AS ?k) (-(3) AS ?l)
                            ("2026-01-01T00:00:00Z"^^xsd:dateTime + "P1D"^^xsd:dayTimeDuration AS ?m) (xsd:decimal("1.50") AS ?n) {}
                        """);
        assertEquals(
                "7.0,3.5,43,2.57,1024,7,abc,true,a,c,X,-3,2026-01-02T00:00:00Z,1.50",
                answer.text().lines().skip(1).findFirst().orElse(answer.toString()));
    }

    @Test
    void groupsJoinNoMoreThanTheyMay() {
        String query = "SELECT (STRLEN(GROUP_CONCAT(?o; separator=\"" + "-".repeat(10_000) + "\")) AS ?n) { ?s ?p ?o }";
        var answer = ask(null, query);
        assertEquals(422, answer.status(), answer.toString());
        assertTrue(answer.text().contains("GROUP_CONCAT"), answer.text());
        assertEquals(
                200,
                ask(null, "SELECT (GROUP_CONCAT(?x) AS ?n) { VALUES ?x { 1 2 3 } }")
                        .status());
    }

    @Test
    void longNumeralsAreRefusedBeforeTheyAreRead() {
        for (String numeral : List.of(
                "9".repeat(1500),
                "0." + "0".repeat(1500) + "1",
                "\"" + "9".repeat(1500) + "\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                "\"" + "\\u0039".repeat(1500) + "\"^^<http://www.w3.org/2001/XMLSchema#decimal>")) {
            var answer = ask(null, "SELECT (" + numeral + " AS ?x) {}");
            assertEquals(400, answer.status(), numeral.substring(0, 20));
            assertTrue(answer.text().contains("1000 digits"), answer.text());
            assertEquals(
                    400,
                    service.post("/drafts/update")
                            .as(service.key(Role.MAINTAINER))
                            .body("application/sparql-update", "INSERT DATA { <x:s> <x:p> " + numeral + " }")
                            .send()
                            .status());
        }
    }

    @Test
    void queriesThatAreTooMuchToPlanAreRefused() {
        var vars = new StringBuilder("SELECT * {");
        var patterns = new StringBuilder("SELECT * {");
        var keys = new StringBuilder("SELECT * { ?s ?p ?o } ORDER BY");
        for (int i = 0; i < 1100; i++) {
            vars.append(" ?s").append(i).append(" ?p ?o .");
            patterns.append(" ?s <x:p").append(i).append("> ?o .");
            keys.append(" (?o + ").append(i).append(')');
        }
        for (String query : List.of(
                vars + "}",
                patterns + "}",
                keys.toString(),
                "SELECT * { ?s <x:p>{1,1001} ?o }",
                "SELECT * { ?s ((<x:p>{40}){40}) ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s <x:p>{9999} ?o } }")) {
            var answer = ask(null, query);
            assertEquals(400, answer.status(), query.substring(0, 30) + answer);
            assertTrue(answer.text().contains("bad-query"), answer.text());
        }
        assertEquals(200, ask(null, "SELECT * { ?s <x:p>{1,3} ?o } LIMIT 1").status());
    }

    /** Each is flat, and of a harmless size just beyond what is taken; the answer names the bound that it breaks. */
    @TestFactory
    Stream<DynamicTest> flatQueriesJustBeyondABoundAreToldWhich() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("triples", "SELECT * {" + many(1_001, i -> " ?s <x:p" + i + "> ?o .") + " }");
        queries.put(
                "triples of one subject", "SELECT * { ?s <x:p> 0" + many(1_000, i -> " ; <x:p" + i + "> ?o") + " }");
        queries.put("objects", "SELECT * { ?s <x:p> 0" + many(1_000, i -> ", " + i) + " }");
        queries.put("items of a collection", "SELECT * { ?s <x:p> (" + many(501, i -> " " + i) + ") }");
        queries.put("unions", "SELECT * { {}" + many(1_000, i -> " UNION {}") + " }");
        queries.put("options", "SELECT * {" + many(501, i -> " OPTIONAL { ?s <x:p" + i + "> ?o }") + " }");
        queries.put("differences", "SELECT * { ?s ?p ?o" + many(501, i -> " MINUS { ?s <x:p" + i + "> ?o }") + " }");
        queries.put("filters", "SELECT * { ?s ?p ?o" + many(1_001, i -> " FILTER(?o != " + i + ")") + " }");
        queries.put("bindings", "SELECT * {" + many(1_001, i -> " BIND(" + i + " AS ?v" + i + ")") + " }");
        queries.put("graphs", "SELECT * {" + many(501, i -> " GRAPH <x:g" + i + "> { ?s ?p ?o }") + " }");
        queries.put("sub-queries", "SELECT * {" + many(1_001, i -> " { SELECT * {} }") + " }");
        queries.put(
                "existence", "SELECT * { ?s ?p ?o" + many(501, i -> " FILTER EXISTS { ?s <x:p" + i + "> ?o }") + " }");
        queries.put("variables", "SELECT" + many(1_001, i -> " ?v" + i) + " {}");
        queries.put("variables of VALUES", "SELECT * { VALUES (" + many(1_001, i -> " ?v" + i) + ") {} }");
        queries.put("values computed", "SELECT" + many(501, i -> " (" + i + " AS ?v" + i + ")") + " {}");
        queries.put("aggregates", "SELECT" + many(501, i -> " (SUM(?o + " + i + ") AS ?v" + i + ")") + " { ?s ?p ?o }");
        queries.put("groups", "SELECT (1 AS ?x) { ?s ?p ?o } GROUP BY" + many(501, i -> " (?o + " + i + ")"));
        queries.put("orders", "SELECT * { ?s ?p ?o } ORDER BY" + many(501, i -> " (?o + " + i + ")"));
        queries.put(
                "conditions on groups",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s" + " HAVING" + many(501, i -> " (COUNT(*) > " + i + ")"));
        queries.put("steps of a path", "SELECT * { ?s <x:p>" + many(1_000, i -> "/<x:p>") + " ?o }");
        queries.put("ways of a path", "SELECT * { ?s <x:p>" + many(1_000, i -> "|<x:p" + i + ">") + " ?o }");
        queries.put("datasets", "SELECT *" + many(501, i -> " FROM <x:g" + i + ">") + " {}");
        queries.put("named datasets", "SELECT *" + many(501, i -> " FROM NAMED <x:g" + i + ">") + " {}");
        queries.put("described", "DESCRIBE" + many(1_001, i -> " <x:s" + i + ">"));
        queries.put("prefixes", many(1_001, i -> "PREFIX p" + i + ": <x:" + i + ">\n") + "SELECT * {}");
        queries.put("rows of VALUES", "SELECT * { VALUES ?v {" + many(10_001, i -> " " + i) + " } }");
        queries.put("items of IN", "SELECT * { ?s ?p ?o FILTER(?o IN (0" + many(10_001, i -> ", " + i) + ")) }");
        queries.put(
                "a template", "CONSTRUCT {" + many(1_001, i -> " ?s <x:p" + i + "> ?o .") + " } WHERE { ?s ?p ?o }");
        queries.put("a size", "SELECT * {} #" + "x".repeat(1 << 20));
        return queries.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    long begun = System.nanoTime();
                    var answer = ask(null, each.getValue());
                    assertTrue(List.of(400, 413).contains(answer.status()), answer.toString());
                    assertTrue(answer.text().matches("(?is).*more than \\d+ .*"), answer.text());
                    assertTrue(
                            System.nanoTime() - begun < Duration.ofSeconds(20).toNanos());
                }));
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    @Test
    void longChainsAndDeepNestingAreTheClientsFault() {
        for (String query : List.of(
                "SELECT * { ?s ?p ?o FILTER (" + "?o = 1 || ".repeat(20_000) + "true) }",
                "SELECT (1" + " + 1".repeat(40_000) + " AS ?x) {}",
                "SELECT * " + "{ ".repeat(60_000) + "} ".repeat(60_000),
                "SELECT (" + "(".repeat(60_000) + "1" + ")".repeat(60_000) + " AS ?x) {}")) {
            var answer = ask(null, query);
            assertEquals(400, answer.status(), query.substring(0, 30) + answer);
            assertTrue(answer.text().contains("nested too deeply"), answer.text());
        }
        String update = "INSERT { <x:s> <x:p> 1 } WHERE { ?s ?p ?o FILTER (" + "(".repeat(60_000) + "1"
                + ")".repeat(60_000) + ") }";
        assertEquals(
                400,
                service.post("/drafts/update")
                        .as(service.key(Role.MAINTAINER))
                        .body("application/sparql-update", update)
                        .send()
                        .status());
    }

    @Test
    void whatCannotBeSortedByDoesNotFillTheLog() {
        assertEquals(
                200,
                ask(
                                null,
                                "SELECT ?s { ?s <http://www.w3.org/2000/01/rdf-schema#subClassOf> ?o } ORDER BY (?o + 1) ?missing ?s LIMIT 5")
                        .status());
        assertEquals(
                200,
                ask(
                                null,
                                "SELECT ?s { ?s <http://www.w3.org/2000/01/rdf-schema#subClassOf> ?o } ORDER BY DESC(?o + 1) ?s")
                        .status());
    }

    @Test
    void aResultInCsvIsAFileToKeepNotToOpen() {
        assertTrue(ask(null, "SELECT * {} ").header("Content-Disposition").startsWith("attachment"));
        assertTrue(service.get("/queries/cites?standard=standard:gb-t-20988-2007")
                .accept("text/csv")
                .send()
                .header("Content-Disposition")
                .startsWith("attachment"));
        var json = service.post("/sparql")
                .accept("application/sparql-results+json")
                .body("application/sparql-query", "SELECT * {}")
                .send();
        assertEquals("", json.header("Content-Disposition"));
    }

    @Test
    void updatesThatCannotBeAreTheClientsFault() {
        String maintainer = service.key(Role.MAINTAINER);
        for (String update : List.of(
                "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "INSERT { ?s ?p ?o } WHERE { { SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
                "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { SERVICE ?s { ?a ?b ?c } } }")) {
            var answer = update(maintainer, "", update);
            assertEquals(422, answer.status(), answer.toString());
            assertTrue(answer.text().contains("service-refused"), answer.text());
        }
        for (String update : List.of(
                "INSERT DATA { GRAPH <urn:x-arq:UnionGraph> { <x:s> <x:p> 1 } }",
                "INSERT DATA { GRAPH <urn:x-arq:DefaultGraph> { <x:s> <x:p> 1 } }",
                "WITH <urn:x-arq:UnionGraph> INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "CREATE GRAPH <urn:x-arq:UnionGraph>",
                "CLEAR GRAPH <urn:x-arq:UnionGraph>",
                "COPY DEFAULT TO <urn:x-arq:UnionGraph>",
                "DELETE WHERE { GRAPH <URN:X-ARQ:UnionGraph> { ?s ?p ?o } }")) {
            assertEquals(400, update(maintainer, "", update).status(), update);
        }
        assertEquals(
                400,
                service.call("PUT", "/drafts?graph=urn:x-arq:UnionGraph")
                        .as(maintainer)
                        .turtle("<https://a.example/s> <https://a.example/p> 1 .")
                        .send()
                        .status());
    }

    /** The cases of the W3C's protocol tests that ask for a refusal, and their neighbours that do not. */
    @Test
    void theDatasetOfAnUpdateIsNamedOnce() {
        String maintainer = service.key(Role.MAINTAINER);
        String using = "?using-graph-uri=" + "http%3A%2F%2Fexample%2Fpeople";
        for (String update : List.of(
                "CLEAR ALL ; DELETE { ?s ?p ?o } USING <http://example/other> WHERE { ?s ?p ?o }",
                "DELETE { ?s ?p ?o } USING NAMED <http://example/other> WHERE { GRAPH ?g { ?s ?p ?o } }",
                "WITH <http://example/other> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }")) {
            assertEquals(400, update(maintainer, using, update).status(), update);
            assertEquals(204, update(maintainer, "", update).status(), update);
        }
        assertEquals(
                204,
                update(maintainer, using, "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }")
                        .status());
    }

    @Test
    void sparqlIsUtf8() {
        String maintainer = service.key(Role.MAINTAINER);
        String text = "INSERT DATA { <x:s> <x:p> \"\u00e9\" }";
        assertEquals(204, update(maintainer, "", text).status());
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            for (String type : List.of("", ";charset=" + charset.name())) {
                assertEquals(
                        400,
                        service.post("/drafts/update")
                                .as(maintainer)
                                .body("application/sparql-update" + type, text.getBytes(charset))
                                .send()
                                .status(),
                        charset + type);
                assertEquals(
                        400,
                        service.post("/sparql")
                                .body("application/sparql-query" + type, "ASK { ?s ?p \"\u00e9\" }".getBytes(charset))
                                .send()
                                .status(),
                        charset + type);
            }
        }
        assertEquals(400, service.get("/sparql?query=%E9").send().status());
    }

    @Test
    void aRequestIsOneQueryOfOneKind() {
        String query = "ASK%20%7B%7D";
        assertEquals(200, service.get("/sparql?query=" + query).send().status());
        assertEquals(
                400,
                service.get("/sparql?query=" + query + "&query=" + query).send().status());
        assertEquals(400, service.get("/sparql?query=").send().status());
        assertEquals(400, service.get("/sparql?other=" + query).send().status());
        assertEquals(
                200,
                service.post("/sparql")
                        .body("application/x-www-form-urlencoded", "query=" + query)
                        .send()
                        .status());
        assertEquals(
                415, service.post("/sparql").body("text/plain", "ASK {}").send().status());
        assertEquals(
                405,
                service.get("/drafts/update?update=CLEAR%20ALL")
                        .as(service.key(Role.MAINTAINER))
                        .send()
                        .status());
        assertFalse(service.get("/sparql").accept("text/turtle").send().text().isEmpty());
    }

    private static RunningService.Answer update(String key, String parameters, String update) {
        return service.post("/drafts/update" + parameters)
                .as(key)
                .body("application/sparql-update", update)
                .send();
    }
}
