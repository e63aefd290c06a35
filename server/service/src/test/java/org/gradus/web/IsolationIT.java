package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Organisation A keeps a word that nobody else says. Whoever else asks, in whatever way SPARQL or HTTP allows, never gets to
 * see it, nor learns from an error, a count or a status that there is anything.
 */
class IsolationIT {
    private static final String WORD = "kestrelmoonsecret";
    private static final String A = "urn:gradus:organisation:isolated-a";

    private static RunningService service;
    private static String keyA;
    private static String keyB;
    private static String maintainer;
    private static String assessorOfB;
    private static String researcher;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        service.register("isolated-a", TestEvidenceText.iri("isolated-a"));
        service.register("isolated-b", TestEvidenceText.iri("isolated-b"));
        keyA = service.key(Role.ORGANISATION, "isolated-a");
        keyB = service.key(Role.ORGANISATION, "isolated-b");
        assessorOfB = service.key(Role.ASSESSOR, "isolated-b");
        researcher = service.key(Role.RESEARCHER);
        maintainer = service.key(Role.MAINTAINER);
        post("isolated-a", keyA, WORD);
        post("isolated-b", keyB, "mine");
        var table = service.post("/organisations/isolated-a/evidence")
                .as(keyA)
                .body(
                        "text/csv",
                        "identifier,name,organisation or capability\n" + TestEvidenceText.iri("isolated-a") + "," + WORD
                                + ",organisation\n")
                .send();
        assertEquals(201, table.status(), table.toString());
        assertEquals(
                201,
                service.post("/organisations/isolated-a/assessments")
                        .as(keyA)
                        .json("{}")
                        .send()
                        .status());
        assertEquals(
                201,
                service.call("PUT", "/drafts?graph=urn:draft:" + WORD)
                        .as(maintainer)
                        .turtle("<https://draft.example/a> <https://draft.example/b> \"" + WORD + "\" .")
                        .send()
                        .status());
    }

    private static void post(String organisation, String key, String word) {
        var answer = service.post("/organisations/" + organisation + "/evidence")
                .as(key)
                .turtle(TestEvidenceText.of(organisation, word, "Submitted"))
                .send();
        assertEquals(201, answer.status(), answer.toString());
    }

    private static final String EVIDENCE = "https://isolated-a.example/id/quality";

    private static final List<String> QUERIES = List.of(
            "SELECT * { ?s ?p ?o FILTER (CONTAINS(STR(?o), \"kestrel\") || CONTAINS(STR(?s), \"isolated-a\")) }",
            "SELECT * { GRAPH ?g { ?s ?p ?o FILTER (CONTAINS(STR(?o), \"kestrel\") || CONTAINS(STR(?s), \"isolated-a\")) } }",
            "SELECT * { GRAPH <urn:gradus:organisation:isolated-a:evidence:1:1> { ?s ?p ?o } }",
            "SELECT * { GRAPH <urn:gradus:organisation:isolated-a> { ?s ?p ?o } }",
            "SELECT * { GRAPH <urn:gradus:register> { ?s ?p ?o } }",
            "SELECT * { GRAPH <urn:gradus:jobs> { ?s ?p ?o } }",
            "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o FILTER (CONTAINS(STR(?o), \"kestrel\") || CONTAINS(STR(?s), \"isolated-a\")) } }",
            "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o FILTER (CONTAINS(STR(?o), \"kestrel\") || CONTAINS(STR(?s), \"isolated-a\")) } }",
            "SELECT * FROM <urn:gradus:organisation:isolated-a:evidence:1:1> { ?s ?p ?o }",
            "SELECT * FROM NAMED <urn:gradus:organisation:isolated-a:evidence:1:1> { GRAPH ?g { ?s ?p ?o } }",
            "SELECT * FROM <urn:x-arq:UnionGraph> { ?s ?p ?o FILTER CONTAINS(STR(?o), \"kestrel\") }",
            "SELECT * { GRAPH <urn:gradus:organisation:isolated-a:evidence:1:1> { ?x !<urn:none>* ?y } FILTER (STR(?y) != \"\") }",
            "SELECT * { <" + EVIDENCE + "> (!<urn:none>|^!<urn:none>)* ?y FILTER (?y != <" + EVIDENCE + ">) }",
            "SELECT * { GRAPH ?g { <" + EVIDENCE + "> (<urn:a>|!<urn:a>)+ ?y } }",
            "ASK { ?s ?p \"kestrelmoonsecret\"@en }",
            "ASK { GRAPH ?g { <" + EVIDENCE + "> ?p ?o } }",
            "ASK { FILTER EXISTS { GRAPH <urn:gradus:organisation:isolated-a:evidence:1:1> { ?s ?p ?o } } }",
            "ASK { FILTER NOT EXISTS { ?s ?p ?o FILTER (?o = <https://w3id.org/gradus/core#Practice>) } }",
            "SELECT (COUNT(*) AS ?n) { GRAPH <urn:gradus:organisation:isolated-a:evidence:1:1> { ?s ?p ?o } } HAVING (COUNT(*) > 0)",
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER CONTAINS(STR(?g), \"isolated-a\") } GROUP BY ?g",
            "SELECT * { { SELECT ?s { GRAPH ?g { ?s ?p ?o } FILTER CONTAINS(STR(?g), \"isolated-a\") } } }",
            "SELECT (GROUP_CONCAT(STR(?o)) AS ?all) { <" + EVIDENCE + "> ?p ?o } HAVING (COUNT(*) > 0)",
            "SELECT * { ?s ?p ?o MINUS { ?s a ?any } FILTER CONTAINS(STR(?s), \"isolated-a\") }",
            "SELECT * { OPTIONAL { GRAPH ?g { <" + EVIDENCE + "> ?p ?o } } FILTER BOUND(?o) }",
            "SELECT * { VALUES ?g { <urn:gradus:organisation:isolated-a:evidence:1:1> } GRAPH ?g { ?s ?p ?o } }",
            "DESCRIBE <" + EVIDENCE + ">",
            "DESCRIBE <" + A + ">",
            "DESCRIBE ?s { GRAPH ?g { ?s ?p ?o FILTER CONTAINS(STR(?s), \"isolated-a\") } }",
            "CONSTRUCT { ?s ?p ?o } { GRAPH <urn:gradus:organisation:isolated-a:evidence:1:1> { ?s ?p ?o } }",
            "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } { GRAPH ?g { ?s ?p ?o } FILTER CONTAINS(STR(?g), \"isolated-a\") }",
            "PREFIX text: <http://jena.apache.org/text#> SELECT * { ?s text:query \"kestrelmoonsecret\" }",
            "PREFIX text: <http://jena.apache.org/text#> SELECT * { (?s ?score ?lit) text:query (\"kestrel*\" 10) }",
            "SELECT * { GRAPH <urn:draft:kestrelmoonsecret> { ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o . ?s <tag:apache/jena#x>* ?z FILTER CONTAINS(STR(?o), \"kestrel\") }",
            "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "SELECT * { LATERAL { GRAPH ?g { <" + EVIDENCE + "> ?p ?o } } }",
            "SELECT * { GRAPH <urn:gradus:organisation:isolated-a:evidence:2:1:origins> { ?s ?p ?o } }");

    private record Way(String name, String path, String key) {}

    @TestFactory
    Stream<DynamicTest> noOperatorReachesAnothersTriples() {
        List<Way> ways = List.of(
                new Way("anonymous", "/sparql", null),
                new Way("researcher", "/sparql", researcher),
                new Way("organisation B", "/sparql/private", keyB),
                new Way("assessor of B", "/sparql/private", assessorOfB));
        return ways.stream()
                .flatMap(way -> QUERIES.stream()
                        .map(query -> dynamicTest(way.name + ": " + query, () -> {
                            var answer = service.post(way.path)
                                    .as(way.key)
                                    .accept(
                                            "application/sparql-results+json, text/turtle;q=0.9, application/trig;q=0.8")
                                    .body("application/sparql-query", query)
                                    .send();
                            assertNotEquals(500, answer.status(), "an internal failure tells more than a refusal");
                            if (answer.status() >= 400) {
                                assertFalse(
                                        answer.text().contains(WORD + "\"@")
                                                || answer.text().contains("isolated-a.example/files"),
                                        answer.text());
                                return;
                            }
                            assertEquals(200, answer.status(), answer.toString());
                            String text = answer.text();
                            boolean empty = text.contains("\"boolean\"")
                                    ? text.contains("false")
                                    : text.contains("\"bindings\"")
                                            ? text.replaceAll("\\s", "").contains("\"bindings\":[]")
                                            : text.lines()
                                                    .noneMatch(line -> !line.isBlank()
                                                            && !line.startsWith("PREFIX")
                                                            && !line.startsWith("@prefix"));
                            assertTrue(empty, () -> "something was seen:\n" + text);
                        })));
    }

    /** A draft asks for the word itself, and everyone who may ask is told of others' organisations no more than a count. */
    @Test
    void aQuestionAboutADraftTellsNothingOfAnothersOrganisation() {
        String graph = "urn:draft:isolation-what-if";
        assertTrue(service.call("PUT", "/drafts?graph=" + graph)
                        .as(maintainer)
                        .turtle("<https://w3id.org/gradus/practice/data-acquisition> "
                                + "<http://www.w3.org/2004/02/skos/core#prefLabel> \"Data\"@en, \"数据\"@zh .")
                        .send()
                        .status()
                < 300);
        for (String key : List.of(assessorOfB, maintainer)) {
            var answer = service.post("/drafts/what-if?graph=" + graph)
                    .as(key)
                    .json("{}")
                    .send();
            assertTrue(List.of(200, 202, 422).contains(answer.status()), answer.toString());
            assertFalse(answer.text().contains("isolated-a") || answer.text().contains(WORD), answer.text());
            if (answer.status() != 422) {
                String address = answer.json().getAsJsonObject().get("address").getAsString();
                for (String other : List.of(keyA, keyB, researcher)) {
                    assertEquals(403, service.get(address).as(other).send().status());
                }
                if (key.equals(assessorOfB)) {
                    assertEquals(1, answer.json().getAsJsonObject().get("total").getAsInt(), "B alone is read for it");
                    assertEquals(404, service.get(address).as(maintainer).send().status());
                }
            }
        }
        for (String key : List.of(keyA, keyB, researcher)) {
            assertEquals(
                    403,
                    service.post("/drafts/what-if?graph=" + graph)
                            .as(key)
                            .json("{}")
                            .send()
                            .status());
        }
    }

    @Test
    void theSameQueriesFindWhatIsTheCallersOwn() {
        for (String query : List.of(
                QUERIES.get(0), QUERIES.get(1), QUERIES.get(2), QUERIES.get(8), QUERIES.get(9), QUERIES.get(12))) {
            String text = service.post("/sparql/private")
                    .as(keyA)
                    .body("application/sparql-query", query)
                    .send()
                    .text();
            assertTrue(text.contains("isolated-a"), query + "\n" + text);
        }
        assertTrue(service.post("/sparql/private")
                .as(keyA)
                .body("application/sparql-query", QUERIES.get(14))
                .send()
                .text()
                .contains("true"));
    }

    @Test
    void graphsNamedByTheProtocolAreNoWayAround() {
        String graph = URLEncoder.encode("urn:gradus:organisation:isolated-a:evidence:1:1", StandardCharsets.UTF_8);
        String query =
                URLEncoder.encode("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", StandardCharsets.UTF_8);
        for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
            for (Way way : List.of(new Way("", "/sparql", null), new Way("", "/sparql/private", keyB))) {
                var answer = service.get(way.path + "?query=" + query + "&" + parameter + "=" + graph)
                        .as(way.key)
                        .accept("application/sparql-results+json")
                        .send();
                assertTrue(answer.text().replaceAll("\\s", "").contains("\"bindings\":[]"), answer.toString());
            }
        }
    }

    @Test
    void everyAddressOfAnothersAnswersAsThoughThereWereNone() {
        var paths = new ArrayList<String>();
        for (String rest : List.of(
                "",
                "/evidence",
                "/evidence/1",
                "/evidence/1/versions",
                "/evidence/1/versions/1",
                "/evidence/2/versions/1/origins",
                "/template?models=t-ccua-2024",
                "/evidence/1/difference?from=1&to=1",
                "/decisions",
                "/items",
                "/plans",
                "/plans/1",
                "/plans/1/steps/1",
                "/assessments",
                "/assessments/1",
                "/assessments/1/provenance",
                "/assessments/1/comparison?with=1")) {
            paths.add(rest);
        }
        for (String rest : paths) {
            for (String key : List.of(keyB, assessorOfB)) {
                var there =
                        service.get("/organisations/isolated-a" + rest).as(key).send();
                var nowhere =
                        service.get("/organisations/isolated-z" + rest).as(key).send();
                assertEquals(404, there.status(), rest);
                assertEquals(
                        nowhere.text(), there.text().replace("isolated-a", "isolated-z"), "the same words for " + rest);
            }
            assertEquals(
                    401, service.get("/organisations/isolated-a" + rest).send().status());
            int asResearcher = service.get("/organisations/isolated-a" + rest)
                    .as(researcher)
                    .send()
                    .status();
            assertTrue(asResearcher == 403 || asResearcher == 404, rest);
        }
        String body = TestEvidenceText.of("isolated-a", "intruder", "Submitted");
        assertEquals(
                404,
                service.post("/organisations/isolated-a/evidence")
                        .as(keyB)
                        .turtle(body)
                        .send()
                        .status());
        assertEquals(
                404,
                service.call("PUT", "/organisations/isolated-a/evidence/1")
                        .as(keyB)
                        .header("If-Match", "*")
                        .turtle(body)
                        .send()
                        .status());
        assertEquals(
                404,
                service.call("DELETE", "/organisations/isolated-a/evidence/1?reason=x")
                        .as(keyB)
                        .header("If-Match", "*")
                        .send()
                        .status());
        assertEquals(
                404,
                service.post("/organisations/isolated-a/assessments")
                        .as(keyB)
                        .json("{}")
                        .send()
                        .status());
        assertEquals(
                404,
                service.call("PUT", "/organisations/isolated-a/assessments/1/publication")
                        .as(keyB)
                        .send()
                        .status());
        assertEquals(
                404,
                service.post("/organisations/isolated-a/decisions/changes")
                        .as(assessorOfB)
                        .json("{}")
                        .send()
                        .status());
        String queue = service.get("/queue").as(assessorOfB).send().text();
        assertTrue(queue.contains("isolated-b") && !queue.contains("isolated-a") && !queue.contains(WORD), queue);
        assertFalse(service.get("/organisations").as(keyB).send().text().contains("isolated-a"));
        assertFalse(service.get("/organisations").as(assessorOfB).send().text().contains("isolated-a"));
        assertEquals("[]", service.get("/organisations").as(researcher).send().text());
    }

    @Test
    void maintainersSeeNoEvidence() {
        for (String rest :
                List.of("/evidence", "/evidence/1", "/evidence/1/versions/1", "/assessments", "/decisions", "/plans")) {
            assertEquals(
                    403,
                    service.get("/organisations/isolated-a" + rest)
                            .as(maintainer)
                            .send()
                            .status(),
                    rest);
        }
        assertEquals(
                403,
                service.post("/sparql/private")
                        .as(maintainer)
                        .body("application/sparql-query", "ASK {}")
                        .send()
                        .status());
    }

    @Test
    void onlyMaintainersReachWhatIsTheirs() {
        for (String path : List.of(
                "/keys",
                "/audit",
                "/backups",
                "/drafts",
                "/drafts?graph=urn:draft:" + WORD,
                "/actuator/prometheus",
                "/actuator/metrics")) {
            assertEquals(
                    200, service.get(path).as(maintainer).accept("*/*").send().status(), path);
            for (String key : List.of(keyA, assessorOfB, researcher)) {
                assertEquals(403, service.get(path).as(key).send().status(), path);
            }
            assertEquals(401, service.get(path).send().status(), path);
        }
        assertEquals(
                403,
                service.post("/drafts/update")
                        .as(keyA)
                        .body("application/sparql-update", "CLEAR ALL")
                        .send()
                        .status());
        assertEquals(401, service.post("/compactions").send().status());
    }

    /** A difference in time that a caller could measure would tell too; permission is asked before anything is looked up. */
    @Test
    void whatIsThereTakesNoLongerToDenyThanWhatIsNot() {
        var there = new long[300];
        var nowhere = new long[there.length];
        for (int i = -100; i < there.length; i++) {
            long from = System.nanoTime();
            service.get("/organisations/isolated-a/assessments/1").as(keyB).send();
            long between = System.nanoTime();
            service.get("/organisations/isolated-z/assessments/1").as(keyB).send();
            if (i >= 0) {
                there[i] = between - from;
                nowhere[i] = System.nanoTime() - between;
            }
        }
        // Medians of what was measured turn by turn: other work on the machine slows both alike, and bursts count for
        // nothing.
        double ratio = (double) median(there) / median(nowhere);
        assertTrue(ratio > 0.6 && ratio < 1.67, "ratio " + ratio);
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
