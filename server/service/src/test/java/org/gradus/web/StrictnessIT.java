package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;

/** Whoever sends something means something by it: what is not understood is refused, and nothing is stored. */
class StrictnessIT {
    private static RunningService service;
    private static String assessor;
    private static String maintainer;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        service.register("strict", TestEvidenceText.iri("strict"));
        assessor = service.key(Role.ASSESSOR, "strict");
        maintainer = service.key(Role.MAINTAINER);
        service.post("/organisations/strict/evidence")
                .as(assessor)
                .turtle(TestEvidenceText.of("strict", "one", "Accepted"))
                .send();
    }

    private record Bad(String method, String path, String body, String said) {}

    private static final String ASSESS = "/organisations/strict/assessments";
    private static final String DECIDE = "/organisations/strict/decisions";
    private static final String PUT = "/organisations/strict-new";
    private static final String IRI = "\"iri\": \"https://strict-new.example/id\"";

    @TestFactory
    Stream<DynamicTest> bodiesThatAreNotUnderstoodWholeAreRefused() {
        return Stream.of(
                        new Bad("POST", ASSESS, "{\"model\": [\"t-aiitre-10003\"]}", "Did you mean \\\"models\\\"?"),
                        new Bad("POST", ASSESS, "{\"models\": [], \"Date\": null}", "Did you mean \\\"date\\\"?"),
                        new Bad("POST", ASSESS, "{\"models\": [], \"models\": []}", "\\\"models\\\" is given twice"),
                        new Bad(
                                "POST",
                                ASSESS,
                                "{\"models\": \"t-aiitre-10003\"}",
                                "\\\"models\\\" is not of the right form"),
                        new Bad("POST", ASSESS, "{\"models\": [1]}", "\\\"models[0]\\\""),
                        new Bad("POST", ASSESS, "{\"models\": [null]}", "\\\"models\\\" is a list of texts"),
                        new Bad("POST", ASSESS, "{\"date\": 20260630}", "\\\"date\\\""),
                        new Bad("POST", ASSESS, "{\"date\": [2026, 6, 30]}", "year-month-day"),
                        new Bad("POST", ASSESS, "{\"date\": \"2026-02-30\"}", "year-month-day"),
                        new Bad("POST", ASSESS, "{\"date\": \"2026-06-30T00:00:00Z\"}", "year-month-day"),
                        new Bad("POST", ASSESS, "{\"date\": \"+12026-06-30\"}", "year-month-day"),
                        new Bad("POST", ASSESS, "{} {}", "after the end"),
                        new Bad("POST", ASSESS, "{\"models\": [],}", "broken"),
                        new Bad("POST", ASSESS, "{'models': []}", "line 1, column"),
                        new Bad("POST", ASSESS, "null", "no JSON object"),
                        new Bad("POST", ASSESS, "[]", "no JSON object"),
                        new Bad("POST", ASSESS, "\"x\"", "no JSON object"),
                        new Bad("POST", ASSESS, "[".repeat(5000) + "]".repeat(5000), ""),
                        new Bad("POST", ASSESS, "{\"models\": " + "[".repeat(200) + "]".repeat(200) + "}", ""),
                        new Bad(
                                "POST",
                                DECIDE,
                                "{\"decisions\": [{\"evidence\": \"urn:ex:a\", \"acepted\": true, \"reason\": \"x\"}]}",
                                "Did you mean \\\"accepted\\\"?"),
                        new Bad(
                                "POST",
                                DECIDE,
                                "{\"decisions\": [{\"evidence\": \"urn:ex:a\", \"accepted\": \"true\", \"reason\": \"x\"}]}",
                                "decisions[0].accepted"),
                        new Bad(
                                "POST",
                                DECIDE,
                                "{\"decisions\": [{\"evidence\": \"urn:ex:a\", \"accepted\": true}]}",
                                "\\\"reason\\\" is needed"),
                        new Bad(
                                "POST",
                                DECIDE,
                                "{\"decisions\": [{\"evidence\": \"urn:ex:a\", \"reason\": \"x\"}]}",
                                "\\\"accepted\\\" is needed"),
                        new Bad(
                                "POST",
                                DECIDE,
                                "{\"decisions\": [{\"evidence\": \"urn:ex:a\", \"decision\": \"maybe\", \"reason\": \"x\"}]}",
                                "asked-back"),
                        new Bad("POST", DECIDE, "{\"decisions\": []}", "\\\"decisions\\\" is needed"),
                        new Bad("POST", DECIDE, "{\"decisions\": {}}", "\\\"decisions\\\" is not of the right form"),
                        new Bad("POST", "/jobs", "{\"model\": []}", "Did you mean \\\"models\\\"?"),
                        new Bad("POST", "/keys", "{\"role\": \"asessor\"}", "Did you mean assessor?"),
                        new Bad("POST", "/keys", "{\"roles\": \"assessor\"}", "Did you mean \\\"role\\\"?"),
                        new Bad("POST", "/keys", "{\"role\": \"organisation\"}", "exactly one"),
                        new Bad(
                                "POST",
                                "/keys",
                                "{\"role\": \"researcher\", \"organisations\": [\"strict\"]}",
                                "for no organisation"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": {\"en\": \"a\", \"fr\": \"b\"}}", "name.fr"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": {\"en\": \"a\", \"en\": \"b\"}}", "given twice"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": 7}", "\\\"name\\\" is not of the right form"),
                        new Bad("PUT", PUT, "{" + IRI + "}", "\\\"name\\\" is needed"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": {}}", "\\\"name\\\" is needed"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": \"a\\u0000b\"}", "U+0000"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": \"a\\u202eb\"}", "U+202E"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": \"a\\ud800b\"}", "U+D800"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": {\"en\": \"a\", \"zh\": \"\\udc00\"}}", "U+DC00"),
                        new Bad("PUT", PUT, "{" + IRI + ", \"name\": \"a\\nb\"}", "U+000A"),
                        new Bad(
                                "PUT",
                                PUT,
                                iri("https://STRICT-new.example/id"),
                                "Write https://strict-new.example/id"),
                        new Bad("PUT", PUT, iri("HTTPS://strict-new.example/id"), "http, https or urn"),
                        new Bad(
                                "PUT",
                                PUT,
                                iri("https://strict-new.example/a/../id"),
                                "Write https://strict-new.example/id"),
                        new Bad("PUT", PUT, iri("https://user@strict-new.example/id"), "http, https or urn"),
                        new Bad("PUT", PUT, iri("https:///id"), "http, https or urn"),
                        new Bad("PUT", PUT, iri("https://strict-new.example/a\\u200bb"), "http, https or urn"),
                        new Bad("PUT", PUT, iri("javascript:alert(1)"), "http, https or urn"))
                .map(bad -> DynamicTest.dynamicTest(
                        bad.method() + " " + bad.path() + " "
                                + bad.body()
                                        .substring(0, Math.min(90, bad.body().length())),
                        () -> refused(bad)));
    }

    private static String iri(String iri) {
        return "{\"iri\": \"" + iri + "\", \"name\": \"a\"}";
    }

    private static void refused(Bad bad) {
        String before = everything();
        String key = bad.path().startsWith("/organisations/strict/") ? assessor : maintainer;
        var answer =
                service.call(bad.method(), bad.path()).as(key).json(bad.body()).send();
        assertEquals(400, answer.status(), answer.toString());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertTrue(answer.text().contains(bad.said()), answer.text());
        assertEquals(before, everything(), "nothing is stored");
        var chinese = service.call(bad.method(), bad.path() + "?lang=zh")
                .as(key)
                .json(bad.body())
                .send();
        String detail = chinese.json().getAsJsonObject().get("detail").getAsString();
        assertTrue(detail.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF), detail);
        assertFalse(
                detail.replaceAll("\"[^\"]*\"|“[^”]*”", "").matches("(?s).*[a-z]{3,} [a-z]{3,} [a-z]{3,}.*"), detail);
    }

    private static String everything() {
        return service.get(ASSESS).as(assessor).send().text()
                + service.get(DECIDE).as(assessor).send().text()
                + service.get("/jobs").as(maintainer).send().text()
                + service.get("/keys").as(maintainer).send().text()
                + service.get("/organisations").as(maintainer).send().text();
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        var answer = service.call("PUT", PUT)
                .as(maintainer)
                .body("application/json", ("{" + IRI + ", \"name\": \"Café\"}").getBytes(StandardCharsets.ISO_8859_1))
                .send();
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("UTF-8"), answer.text());
        var utf16 = service.call("PUT", PUT)
                .as(maintainer)
                .body("application/json", ("{" + IRI + ", \"name\": \"a\"}").getBytes(StandardCharsets.UTF_16BE))
                .send();
        assertEquals(400, utf16.status());
    }

    @Test
    void datesOnWhichNothingCanCountAreRefused() {
        for (String date : List.of("0026-06-30", "1899-12-31", "2999-01-01")) {
            for (String path : List.of(ASSESS, "/jobs")) {
                var answer = service.post(path)
                        .as(path.equals(ASSESS) ? assessor : maintainer)
                        .json("{\"date\": \"" + date + "\"}")
                        .send();
                assertEquals(422, answer.status(), answer.toString());
                assertTrue(answer.text().contains(date), answer.text());
            }
        }
        for (String time : List.of("%2B999999999-12-31T23:59:59Z", "-1000-01-01T00:00:00Z", "2026-13-01T00:00:00Z")) {
            assertEquals(
                    400,
                    service.get("/audit?since=" + time).as(maintainer).send().status(),
                    time);
        }
    }

    @Test
    void parametersThatNameNothingAreRefusedWithTheNearest() {
        String evidence = "/organisations/strict/evidence";
        record Query(String method, String path, String said) {}
        for (Query query : List.of(
                new Query("GET", "/queries/cites?standrad=standard:x", "Did you mean standard?"),
                new Query("GET", "/queries/cites?foo=1", "has no parameter 'foo'"),
                new Query("GET", "/queries/cites?standard=standard:nosuch", "names nothing"),
                new Query(
                        "GET",
                        "/queries/cites?standard=standard:t-ccua-2024&standard=standard:t-ccua-2024",
                        "given twice"),
                new Query("GET", "/queries?foo=1", "no parameter 'foo'"),
                new Query("GET", "/queries?lang=fr", "en or zh"),
                new Query("GET", "/published?langue=zh", "Did you mean lang?"),
                new Query("GET", "/openapi?format=yaml", "no parameter 'format'"),
                new Query("GET", evidence + "?page=2", "no parameter 'page'"),
                new Query("GET", evidence + "/1/difference?from=1&until=1", "Parameters: from, lang, to"),
                new Query("GET", evidence + "/1/difference?from=1&to=x", "'x' is no value of to"),
                new Query("GET", evidence + "/1/difference?from=1", "The parameter to is missing"),
                new Query("PUT", evidence + "/1?notes=x", "Did you mean note?"),
                new Query("DELETE", evidence + "/1?raison=x", "Did you mean reason?"),
                new Query("DELETE", evidence + "/1?reason=a%00b", "U+0000"),
                new Query("GET", "/audit?calller=x", "Did you mean caller?"),
                new Query("GET", "/audit?limit=1&limit=2", "given twice"),
                new Query("GET", "/drafts?grpah=urn:draft:x", "Did you mean graph?"),
                new Query("GET", "/ontology?x=1", "no parameter 'x'"),
                new Query("GET", "/core?langue=zh", "Did you mean lang?"),
                new Query("GET", "/practice/data-acquisition?format=ttl", "no parameter 'format'"),
                new Query("GET", "/practice/data-acquisition.ttl?page=2", "no parameter 'page'"),
                new Query("GET", "/catalogue?lang=fr", "en or zh"),
                new Query("GET", "/problem?type=x", "no parameter 'type'"),
                new Query("GET", "/?q=x", "no parameter 'q'"),
                new Query("GET", "/sparql?qurey=ASK%7B%7D", "Did you mean query?"),
                new Query("GET", "/sparql?q=ASK%7B%7D", "parameter query is missing"),
                new Query("GET", "/sparql?query=ASK%7B%7D&default-graph-url=urn:x", "Did you mean default-graph-uri?"),
                new Query("GET", "/drafts/sparql?update=x", "parameter query is missing"))) {
            String key = query.path().startsWith("/organisations/") ? assessor : maintainer;
            var call = service.call(query.method(), query.path()).as(key).header("If-Match", "*");
            var answer = query.method().equals("GET")
                    ? service.get(query.path()).as(key).send()
                    : call.turtle("x").send();
            assertEquals(400, answer.status(), query.path() + "\n" + answer);
            assertTrue(answer.text().contains(query.said()), query.path() + "\n" + answer.text());
        }
        assertEquals(
                200,
                service.get(evidence + "?lang=zh").as(assessor).send().status(),
                "every resource knows the language");
        assertEquals(
                200,
                service.get("/sparql?query=ASK%7B%7D&format=json&queryLn=sparql&timeout=5")
                        .send()
                        .status(),
                "the protocol lets clients send fields of their own");
        var bare = service.post("/sparql")
                .body("application/x-www-form-urlencoded", "SELECT * { ?s ?p ?o } LIMIT 1")
                .send();
        assertEquals(400, bare.status(), bare.toString());
        assertTrue(bare.text().contains("application/sparql-query"), bare.text());
    }

    @Test
    void aKeyThatIsMadeOrRevokedIsNamedInTheAuditLog() {
        String made = service.post("/keys")
                .as(maintainer)
                .json("{\"role\": \"researcher\", \"note\": \"audited\"}")
                .send()
                .json()
                .getAsJsonObject()
                .get("id")
                .getAsString();
        service.call("DELETE", "/keys/" + made).as(maintainer).send();
        for (String what : List.of("create " + made, "revoke " + made)) {
            var entry = service.get("/audit?path=" + what.replace(" ", "%20"))
                    .as(maintainer)
                    .send()
                    .json()
                    .getAsJsonArray();
            assertEquals(1, entry.size(), what);
            assertEquals(
                    "maintainer", entry.get(0).getAsJsonObject().get("role").getAsString());
        }
    }

    /** An update writes into a draft what a graph that is sent could hold, whether it stands in it or is computed. */
    @TestFactory
    Stream<DynamicTest> termsThatAGraphMayNotHoldAreNotWrittenByAnUpdate() {
        String draft = "GRAPH <urn:gradus:draft:strict-terms> ";
        return Stream.of(
                        "INSERT DATA {" + draft + "{<https://a.example/a> <https://a.example/b> \"a\u202Eb\"}}",
                        "INSERT DATA {" + draft + "{<https://a.example/a> <https://a.example/b> \"a\u0001b\"}}",
                        "INSERT DATA {" + draft
                                + "{<https://a.example/a> <https://a.example/b> \"x\"^^<http://www.w3.org/2001/XMLSchema#date>}}",
                        "INSERT {" + draft + "{<https://a.example/a> <https://a.example/b> ?x}} WHERE {"
                                + " BIND(CONCAT(\"a\", \"\\u2067\", \"b\") AS ?x)}",
                        "INSERT {" + draft + "{<https://a.example/a> <https://a.example/b> ?x}} WHERE {"
                                + " BIND(IRI(\"javascript:a\") AS ?x)}",
                        "INSERT DATA {" + draft
                                + "{<https://a.example/a> <https://a.example/b> <<( <https://a.example/a>"
                                + " <https://a.example/b> 1 )>>}}")
                .map(update -> DynamicTest.dynamicTest(update, () -> {
                    var answer = service.post("/drafts/update")
                            .as(maintainer)
                            .body("application/sparql-update", update)
                            .send();
                    assertEquals(400, answer.status(), answer.toString());
                    assertTrue(answer.text().contains("bad-update"), answer.text());
                    assertEquals(
                            404,
                            service.get("/drafts?graph=urn:gradus:draft:strict-terms")
                                    .as(maintainer)
                                    .send()
                                    .status());
                }));
    }

    /** What is refused is told to who asked; whoever runs the service looks for faults of its own in the log. */
    @Test
    void anUpdateThatIsRefusedLeavesNoFailureInTheLog() {
        var jena = (Logger) LoggerFactory.getLogger("org.apache.jena");
        Level before = jena.getLevel();
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        jena.setLevel(Level.WARN);
        jena.addAppender(events);
        try {
            String draft = "GRAPH <urn:gradus:draft:unlogged> ";
            for (String update : List.of(
                    "INSERT DATA {" + draft + "{<https://a.example/a> <https://a.example/b> \"a\u202Eb\"}}",
                    "DELETE DATA {" + draft + "{<https://a.example/a> <https://a.example/b> 1}} ; INSERT DATA {" + draft
                            + "{<https://a.example/a> <https://a.example/b> \"x\"^^<http://www.w3.org/2001/XMLSchema#gYear>}}",
                    "INSERT {" + draft + "{<https://a.example/a> <https://a.example/b> ?x}} WHERE {"
                            + " BIND(IRI(\"javascript:a\") AS ?x)}",
                    "INSERT DATA {" + draft
                            + "{<https://a.example/a> <https://a.example/b> 1}} ; DELETE WHERE { ?s ?p }")) {
                var answer = service.post("/drafts/update")
                        .as(maintainer)
                        .body("application/sparql-update", update)
                        .send();
                assertTrue(answer.status() == 400 || answer.status() == 422, update + " " + answer);
            }
        } finally {
            jena.detachAppender(events);
            jena.setLevel(before);
        }
        assertEquals(List.of(), events.list);
        assertEquals(
                404,
                service.get("/drafts?graph=urn:gradus:draft:unlogged")
                        .as(maintainer)
                        .send()
                        .status(),
                "what stood before the operation that was refused is not kept either");
    }
}
