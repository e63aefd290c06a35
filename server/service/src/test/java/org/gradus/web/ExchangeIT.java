package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What RFC 9110 asks of every resource: conditions, entity tags, HEAD, OPTIONS, codings. */
class ExchangeIT {
    private static RunningService service;
    private static String assessor;
    private static String maintainer;
    private static String document;
    private static String assessment;

    /** Every resource that can be read, with a form that it has. */
    private static Map<String, String> readable;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        service.register("exchange", TestEvidenceText.iri("exchange"));
        assessor = service.key(Role.ASSESSOR, "exchange");
        maintainer = service.key(Role.MAINTAINER);
        document = service.post("/organisations/exchange/evidence")
                .as(assessor)
                .turtle(TestEvidenceText.of("exchange", "one", "Accepted"))
                .send()
                .header("Location");
        assessment = service.post("/organisations/exchange/assessments")
                .as(assessor)
                .json("{}")
                .send()
                .header("Location");
        service.call("PUT", assessment + "/publication").as(assessor).send();
        service.call("PUT", "/drafts?graph=urn:draft:exchange")
                .as(maintainer)
                .turtle("<https://a.example/a> <https://a.example/b> [ <https://a.example/c> 1 ] .")
                .send();
        String job = service.post("/jobs")
                .as(service.key(Role.ASSESSOR, "nobody"))
                .json("{}")
                .send()
                .header("Location");
        readable = new HashMap<>();
        for (String path : List.of(
                "/core",
                "/core.jsonld",
                "/practice/data-acquisition.ttl",
                "/catalogue",
                "/.well-known/void",
                document,
                document + "/versions/1",
                "/t-aiitre-10003.rdf",
                "/practice/data-acquisition.nt",
                "/drafts?graph=urn:draft:exchange",
                "/sparql")) {
            readable.put(path, "text/turtle, application/ld+json");
        }
        for (String path : List.of("/", "/core.html", "/queries", "/queries/cites", "/published", assessment)) {
            readable.put(path, "text/html");
        }
        for (String path : List.of(
                "/context/v1",
                "/openapi",
                "/openapi.yaml",
                "/problem",
                "/problem/stale",
                "/published/exchange/1",
                "/organisations",
                "/organisations/exchange",
                "/organisations/exchange/evidence",
                document + "/versions",
                document + "/difference?from=1&to=1",
                "/organisations/exchange/decisions",
                "/organisations/exchange/items",
                "/organisations/exchange/assessments",
                assessment + "/provenance",
                assessment + "/comparison?with=1",
                assessment + "/publication",
                job,
                "/keys",
                "/backups",
                "/actuator/health",
                "/sparql?query=ASK%20%7B%7D")) {
            readable.put(path, "*/*");
        }
    }

    private static String key(String path) {
        return path.startsWith("/organisations/exchange/") ? assessor : maintainer;
    }

    private static RunningService.Call call(String method, String path) {
        return service.call(method, path).as(key(path)).accept(readable.getOrDefault(path, "*/*"));
    }

    @Test
    void everyResourceHasAStrongTagAndIsNotSentAgainToWhoHasIt() {
        readable.keySet().forEach(path -> {
            var first = call("GET", path).send();
            assertEquals(200, first.status(), path + "\n" + first);
            String tag = first.header("ETag");
            assertTrue(tag.matches("\"[\\x21\\x23-\\x7E]+\""), path + ": " + tag);
            for (String condition :
                    List.of(tag, "W/" + tag, "*", "\"other\", " + tag, "\"a,b\",W/" + tag + " , \"c\"")) {
                var again = call("GET", path).header("If-None-Match", condition).send();
                assertEquals(304, again.status(), path + " with " + condition + "\n" + again);
                assertEquals("", again.text(), path);
                assertEquals(tag, again.header("ETag"), path);
                assertEquals(first.header("Cache-Control"), again.header("Cache-Control"), path);
                assertEquals(
                        first.response().headers().allValues("Vary").stream()
                                .sorted()
                                .toList(),
                        again.response().headers().allValues("Vary").stream()
                                .sorted()
                                .toList(),
                        path);
            }
            var other = call("GET", path).header("If-None-Match", "\"other\"").send();
            assertEquals(200, other.status(), path);
            assertEquals(first.text(), other.text(), path + ": the same tag, the same bytes");
            assertEquals(200, call("GET", path).header("If-Match", tag).send().status(), path);
            assertEquals(200, call("GET", path).header("If-Match", "*").send().status(), path);
            var failed = call("GET", path).header("If-Match", "\"other\"").send();
            assertEquals(412, failed.status(), path);
            assertEquals(
                    readable.get(path).equals("text/html") ? "text/html;charset=UTF-8" : "application/problem+json",
                    failed.header("Content-Type"),
                    path);
            assertEquals("", failed.header("ETag"), path);
            assertEquals(
                    412,
                    call("GET", path).header("If-Match", "W/" + tag).send().status(),
                    path + ": a weak tag is no strong one");
        });
    }

    @Test
    void headIsGetWithoutTheBody() {
        readable.keySet().forEach(path -> {
            var get = call("GET", path).send();
            var head = call("HEAD", path).send();
            assertEquals(get.status(), head.status(), path);
            assertEquals("", head.text(), path);
            for (String header : List.of(
                    "ETag", "Last-Modified", "Content-Type", "Content-Language", "Cache-Control", "Link", "Vary")) {
                assertEquals(get.header(header), head.header(header), path + " " + header);
            }
            if (!get.header("Content-Length").isEmpty()) {
                assertEquals(get.header("Content-Length"), head.header("Content-Length"), path);
            }
            assertEquals(
                    304,
                    call("HEAD", path)
                            .header("If-None-Match", get.header("ETag"))
                            .send()
                            .status(),
                    path);
        });
        assertEquals(404, service.call("HEAD", "/no/such/thing").send().status());
        assertEquals(
                303, service.call("HEAD", "/practice/data-acquisition").send().status());
    }

    @Test
    void theHeadOfAStreamEndsAtOnce() {
        String job = service.post("/jobs").as(assessor).json("{}").send().header("Location");
        var head = service.call("HEAD", job)
                .as(assessor)
                .accept("text/event-stream")
                .send();
        assertEquals(200, head.status(), head.toString());
        assertTrue(head.header("Content-Type").startsWith("text/event-stream"), head.toString());
    }

    @Test
    void optionsListTheMethodsOfEveryResourceAndOthersAreRefusedWithThem() {
        var methods = new HashMap<String, String>();
        readable.keySet().forEach(path -> methods.put(path, "GET, HEAD, OPTIONS"));
        methods.put("/sparql", "GET, HEAD, POST, OPTIONS");
        methods.put("/sparql?query=ASK%20%7B%7D", "GET, HEAD, POST, OPTIONS");
        methods.put("/organisations/exchange", "GET, HEAD, PUT, OPTIONS");
        methods.put("/organisations/exchange/evidence", "GET, HEAD, POST, OPTIONS");
        methods.put("/organisations/exchange/assessments", "GET, HEAD, POST, OPTIONS");
        methods.put("/organisations/exchange/decisions", "GET, HEAD, POST, OPTIONS");
        methods.put(document, "GET, HEAD, PUT, DELETE, OPTIONS");
        methods.put(assessment + "/publication", "GET, HEAD, PUT, DELETE, OPTIONS");
        methods.put("/drafts?graph=urn:draft:exchange", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
        methods.put("/keys", "GET, HEAD, POST, OPTIONS");
        methods.put("/keys/1", "GET, HEAD, DELETE, OPTIONS");
        methods.put("/backups", "GET, HEAD, POST, OPTIONS");
        methods.put("/backups/1/restoration", "PUT, OPTIONS");
        methods.put("/compactions", "POST, OPTIONS");
        readable.keySet().stream()
                .filter(path -> path.startsWith("/jobs/"))
                .forEach(path -> methods.put(path, "GET, HEAD, DELETE, OPTIONS"));
        methods.put("/no/such/thing", "GET, HEAD, OPTIONS");
        methods.forEach((path, allowed) -> {
            var options = service.call("OPTIONS", path).send();
            assertEquals(204, options.status(), path + "\n" + options);
            assertEquals(allowed, options.header("Allow"), path);
            if (key(path).equals(assessor) || path.startsWith("/keys") || path.startsWith("/drafts")) {
                var refused =
                        service.call("PATCH", path).as(key(path)).json("{}").send();
                assertEquals(405, refused.status(), path + "\n" + refused);
                assertEquals(allowed, refused.header("Allow"), path);
            }
        });
    }

    @Test
    void eachFormLanguageAndCodingHasATagOfItsOwn() {
        var tags = new ArrayList<String>();
        for (String type :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            for (String coding : List.of("identity", "gzip")) {
                for (String path : List.of("/core", document)) {
                    var answer = service.get(path)
                            .as(key(path))
                            .accept(type)
                            .header("Accept-Encoding", coding)
                            .send();
                    assertEquals(coding.equals("gzip") ? "gzip" : "", answer.header("Content-Encoding"), path);
                    tags.add(answer.header("ETag"));
                }
            }
        }
        for (String language : List.of("en", "zh")) {
            tags.add(service.get("/core?lang=" + language)
                    .accept("text/html")
                    .send()
                    .header("ETag"));
            tags.add(service.get(assessment + "?lang=" + language)
                    .as(assessor)
                    .accept("text/html")
                    .send()
                    .header("ETag"));
        }
        assertEquals(tags.size(), new HashSet<>(tags).size(), tags.toString());
    }

    @Test
    void whatHasAStrongTagIsCompressedToo() throws IOException, InterruptedException {
        try (var plain = new Bytes()) {
            for (String path : List.of("/ontology.jsonld", "/shapes.ttl", "/openapi", "/openapi.yaml", "/published")) {
                var whole = plain.get(path, "identity");
                var packed = plain.get(path, "br, gzip");
                assertEquals("", header(whole, "Content-Encoding"), path);
                assertTrue(header(whole, "Vary").contains("Accept-Encoding") || whole.body().length < 1024, path);
                if (whole.body().length < 1024) {
                    continue;
                }
                assertEquals("gzip", header(packed, "Content-Encoding"), path);
                assertTrue(packed.body().length < whole.body().length / 2, path + ": " + packed.body().length);
                assertNotEquals(header(whole, "ETag"), header(packed, "ETag"), path);
                assertEquals(
                        new String(whole.body(), java.nio.charset.StandardCharsets.UTF_8),
                        new String(
                                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                                java.nio.charset.StandardCharsets.UTF_8),
                        path);
            }
            for (String refusing : List.of("gzip;q=0", "identity, gzip;q=0.5", "*;q=0", "br")) {
                assertEquals("", header(plain.get("/openapi.yaml", refusing), "Content-Encoding"), refusing);
            }
            for (String accepting : List.of("*", "gzip;q=0.5, identity;q=0.1", "GZIP", "x-gzip")) {
                assertEquals("gzip", header(plain.get("/openapi.yaml", accepting), "Content-Encoding"), accepting);
            }
        }
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    /** A client that takes bytes as they come. */
    private static final class Bytes implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();

        HttpResponse<byte[]> get(String path, String coding) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(service.address(path)))
                            .header("Accept-Encoding", coding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }

        @Override
        public void close() {
            // HttpClient ends with its last reference.
        }
    }

    @Test
    void aChangeIsMadeOnlyWhereItsConditionsHold() {
        String path = "/organisations/exchange-put";
        String body = "{\"iri\": \"https://exchange-put.example/id/company\", \"name\": \"NAME\"}";
        assertEquals(412, put(path, body, "If-Match", "*").status(), "there is nothing yet");
        assertEquals(412, put(path, body, "If-Match", "\"1\"").status());
        assertEquals(404, service.get(path).as(maintainer).send().status(), "nothing was made");
        assertEquals(201, put(path, body, "If-None-Match", "*").status());
        assertEquals(412, put(path, body, "If-None-Match", "*").status(), "there is one now");
        String tag = service.get(path).as(maintainer).send().header("ETag");
        assertEquals(412, put(path, body, "If-None-Match", "\"other\", " + tag).status());
        var renamed = put(path, body.replace("NAME", "Second"), "If-Match", "\"other\", " + tag);
        assertEquals(200, renamed.status(), renamed.toString());
        var stale = put(path, body.replace("NAME", "Third"), "If-Match", tag);
        assertEquals(412, stale.status());
        assertEquals(
                "https://w3id.org/gradus/problem/stale",
                stale.json().getAsJsonObject().get("type").getAsString());
        assertTrue(service.get(path).as(maintainer).send().text().contains("Second"));
        assertEquals(200, put(path, body, "If-Match", "*").status());
        assertEquals(400, put(path, body, "If-Match", "no tag").status(), "what is no list of tags is not guessed at");
        assertEquals(400, put(path, body, "If-Match", "*, \"a\"").status());
        assertEquals(400, put(path, "{", "If-Match", "*").status());
    }

    private static Answer put(String path, String json, String condition, String tags) {
        return service.call("PUT", path)
                .as(maintainer)
                .header(condition, tags)
                .json(json)
                .send();
    }

    @Test
    void draftsJobsKeysAndPublicationsKnowConditionsToo() {
        String draft = "/drafts?graph=urn:draft:conditional";
        String turtle = "<https://a.example/a> <https://a.example/b> [ <https://a.example/c> 1 ] .";
        assertEquals(201, turtle("PUT", draft, turtle, "If-None-Match", "*").status());
        assertEquals(412, turtle("PUT", draft, turtle, "If-None-Match", "*").status());
        for (String type : List.of("text/turtle", "application/ld+json")) {
            String tag = service.get(draft).as(maintainer).accept(type).send().header("ETag");
            assertEquals(
                    204,
                    turtle("POST", draft, turtle.replace("1", "2"), "If-Match", tag)
                            .status(),
                    "any form's tag will do");
            assertEquals(412, turtle("DELETE", draft, "", "If-Match", tag).status());
            assertEquals(204, turtle("PUT", draft, turtle, "If-Match", "*").status());
        }
        assertEquals(204, turtle("DELETE", draft, "", "If-Match", "*").status());
        assertEquals(404, turtle("DELETE", draft, "", "If-Match", "*").status(), "what fails anyway says why");

        String made = service.post("/keys")
                .as(maintainer)
                .json("{\"role\": \"researcher\"}")
                .send()
                .header("Location");
        String tag = service.get(made).as(maintainer).send().header("ETag");
        assertEquals(412, turtle("DELETE", made, "", "If-Match", "\"other\"").status());
        assertEquals(204, turtle("DELETE", made, "", "If-Match", tag).status());
        assertEquals(412, turtle("DELETE", made, "", "If-Match", tag).status(), "it is revoked by now");

        String publication = assessment + "/publication";
        assertEquals(
                412,
                service.call("PUT", publication)
                        .as(assessor)
                        .header("If-None-Match", "*")
                        .send()
                        .status());
        assertEquals(
                200,
                service.call("PUT", publication)
                        .as(assessor)
                        .header("If-Match", "*")
                        .send()
                        .status());
    }

    private static Answer turtle(String method, String path, String turtle, String condition, String tags) {
        var call = service.call(method, path).as(maintainer).header(condition, tags);
        return (turtle.isEmpty() ? call : call.turtle(turtle)).send();
    }

    @Test
    void evidenceIsChangedByTheTagOfAnyForm() {
        service.register("exchange-forms", TestEvidenceText.iri("exchange-forms"));
        String key = service.key(Role.ORGANISATION, "exchange-forms");
        var made = service.post("/organisations/exchange-forms/evidence")
                .as(key)
                .turtle(TestEvidenceText.of("exchange-forms", "0", "Submitted"))
                .send();
        String path = made.header("Location");
        int version = 1;
        for (String type :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            String tag = service.get(path)
                    .as(key)
                    .accept(type)
                    .header("Accept-Encoding", "gzip")
                    .send()
                    .header("ETag");
            String body = TestEvidenceText.of("exchange-forms", Integer.toString(version++), "Submitted");
            for (String bad : List.of("W/" + tag, "\"1-0000\"")) {
                assertEquals(
                        412,
                        service.call("PUT", path)
                                .as(key)
                                .header("If-Match", bad)
                                .turtle(body)
                                .send()
                                .status(),
                        bad);
            }
            assertEquals(
                    412,
                    service.call("PUT", path)
                            .as(key)
                            .header("If-Match", tag)
                            .header("If-None-Match", "*")
                            .turtle(body)
                            .send()
                            .status());
            assertEquals(
                    200,
                    service.call("PUT", path)
                            .as(key)
                            .header("If-Match", "\"none\", " + tag)
                            .turtle(body)
                            .send()
                            .status(),
                    type);
        }
    }

    /** Of many who mean to change the same state, one does. */
    @Test
    void ofChangesOfOneStateAtOnceOneIsMade() throws Exception {
        String path = "/organisations/exchange-race";
        String body = "{\"iri\": \"https://exchange-race.example/id/company\", \"name\": \"NAME\"}";
        assertEquals(201, put(path, body, "If-None-Match", "*").status());
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                String tag = service.get(path).as(maintainer).send().header("ETag");
                var start = new CountDownLatch(1);
                var answers = new ArrayList<Future<Integer>>();
                for (int i = 0; i < 8; i++) {
                    String mine = body.replace("NAME", "round " + round + " of " + i);
                    answers.add(threads.submit(() -> {
                        start.await();
                        return put(path, mine, "If-Match", tag).status();
                    }));
                }
                start.countDown();
                int made = 0;
                for (Future<Integer> answer : answers) {
                    assertTrue(Set.of(200, 412).contains(answer.get()));
                    made += answer.get() == 200 ? 1 : 0;
                }
                assertEquals(1, made, "round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatGoesWrongIsNoStateOfAnything() {
        for (String path : List.of("/no/such/thing", "/queries/none", "/queries/cites?foo=1")) {
            var answer = service.get(path).header("If-None-Match", "*").send();
            assertTrue(answer.status() == 404 || answer.status() == 400, answer.toString());
            assertEquals("", answer.header("ETag"));
            assertFalse(answer.text().isEmpty());
        }
    }
}
