package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.gradus.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request gets the status that says so, a problem in both languages, and changes nothing. */
class BadInputIT {
    private static final String PATH = "/organisations/badinput/evidence";
    private static RunningService service;
    private static String key;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        service.register("badinput", TestEvidenceText.iri("badinput"));
        key = service.key(Role.ORGANISATION, "badinput");
    }

    private record Bad(String name, int status, String type, String body, String said) {}

    /** What people send for a request in JSON, and what they are told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://acme.example/request.json | only an address",
                "models,date%t-aiitre-10003,2026-06-30 | a table (CSV)",
                "@prefix a: <https://a.example/> . | Turtle",
                "<html><body></body></html> | a web page",
                "%PDF-1.7 | a document for people",
                "{“models”: []} | curly quotation mark",
                "{\"models\"： []} | full-width colon",
                "{\"models\": []， \"date\": \"2026-06-30\"} | full-width comma"
            })
    void aRequestThatIsNoJsonIsToldWhatItSeemsToBe(String body, String said) {
        var answer = service.post("/organisations/badinput/assessments")
                .as(key)
                .json(body.startsWith("%") ? body : body.replace('%', '\n'))
                .send();
        assertEquals(400, answer.status(), answer.toString());
        assertTrue(answer.text().contains(said), answer.text());
    }

    @TestFactory
    Stream<DynamicTest> evidenceThatCannotBeReadIsRefused() {
        String good = TestEvidenceText.of("badinput", "x", "Submitted");
        return Stream.of(
                        new Bad("unknown media type", 415, "application/vnd.ms-excel", "a,b", "text/turtle"),
                        new Bad("no media type", 415, "nonsense", "a", "Allowed"),
                        new Bad("another charset", 415, "text/turtle; charset=gb2312", good, "charset=gb2312"),
                        new Bad(
                                "a charset that is none",
                                415,
                                "text/turtle;charset=\"x-none\"",
                                good,
                                "charset=x-none"),
                        new Bad(
                                "another encoding declared",
                                400,
                                "application/rdf+xml",
                                "<?xml version=\"1.0\" encoding=\"GB2312\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>",
                                "GB2312"),
                        new Bad(
                                "workbook",
                                415,
                                "text/turtle",
                                "PK\u0003\u0004" + "\u0000".repeat(26) + "[Content_Types].xml",
                                "spreadsheet"),
                        new Bad("archive", 415, "text/turtle", "PK\u0003\u0004", "Unpack"),
                        new Bad(
                                "address",
                                400,
                                "text/turtle",
                                "https://acme.example/evidence.ttl",
                                "nothing is fetched"),
                        new Bad(
                                "address for JSON",
                                400,
                                "application/json",
                                "\"https://acme.example/evidence.ttl\"",
                                "nothing is fetched"),
                        new Bad("Turtle for JSON", 400, "application/ld+json", good, "Content-Type: text/turtle"),
                        new Bad(
                                "text that JSON-LD would lose",
                                400,
                                "application/json",
                                "{\"id\": \"https://badinput.example/id/q\", \"type\": \"Capability\", \"label\": {\"zh_CN\": \"质量\"}}",
                                "/label/zh_CN"),
                        new Bad(
                                "property that is blank",
                                400,
                                "application/json",
                                "{\"id\": \"https://badinput.example/id/q\", \"type\": \"Capability\", \"_:note\": \"lost?\"}",
                                "/_:note"),
                        new Bad(
                                "a dash for a number",
                                400,
                                "application/json",
                                "{\"id\": \"https://badinput.example/id/q\", \"https://badinput.example/rate\": {\"@value\": \"-\", \"@type\": \"xsd:double\"}}",
                                "xsd:double"),
                        new Bad(
                                "a number of endless length",
                                400,
                                "application/json",
                                "{\"id\": \"https://badinput.example/id/q\", \"https://badinput.example/rate\": 1e999999999}",
                                "too long"),
                        new Bad(
                                "control character",
                                400,
                                "text/turtle",
                                good.replace("Quality x", "Quality \\u000B x"),
                                "U+000B"),
                        new Bad(
                                "broken Turtle",
                                400,
                                "text/turtle",
                                good.replace(" ;\n    gradus:ofOrganisation", " ;;\n    gradus:ofOrganisation]"),
                                "line"),
                        new Bad("broken JSON", 400, "application/ld+json", "{\"a\": ", "line"),
                        new Bad("nothing", 400, "text/turtle", "# nothing\n", "no statement"),
                        new Bad(
                                "remote context",
                                400,
                                "application/ld+json",
                                "{\"@context\": \"http://127.0.0.1:1/c\", \"a\": 1}",
                                "never fetched"),
                        new Bad(
                                "doctype",
                                400,
                                "application/rdf+xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>",
                                "DOCTYPE"),
                        new Bad(
                                "script IRI",
                                400,
                                "text/turtle",
                                good.replace("<https://badinput.example/files/x>", "<javascript:alert(1)>"),
                                "javascript"),
                        new Bad(
                                "deep Turtle",
                                400,
                                "text/turtle",
                                "<urn:a> <urn:b> " + "[ <urn:b> ".repeat(20_000) + "1" + " ]".repeat(20_000) + " .",
                                "nested"),
                        new Bad(
                                "deep JSON",
                                400,
                                "application/ld+json",
                                "[".repeat(20_000) + "]".repeat(20_000),
                                "nested"),
                        new Bad(
                                "graph of TriG",
                                400,
                                "application/trig",
                                "<urn:gradus:organisation:other> { <urn:a> <urn:b> <urn:c> }",
                                "named graph"),
                        new Bad(
                                "graph of N-Quads",
                                400,
                                "application/n-quads",
                                "<urn:a> <urn:b> <urn:c> <urn:gradus:organisation:other:evidence:1:1> .",
                                "named graph"),
                        new Bad(
                                "graph of JSON-LD",
                                400,
                                "application/ld+json",
                                "{\"@id\": \"urn:gradus:organisation:other\", \"@graph\": [{\"@id\": \"urn:a\", \"urn:b\": 1}]}",
                                "named graph"),
                        new Bad("not UTF-8", 400, "text/turtle", good.replace("Quality", "Qualit\u00e9"), "UTF-8"))
                .map(bad -> dynamicTest(bad.name, () -> {
                    byte[] body = bad.body.getBytes(
                            bad.name.equals("not UTF-8") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
                    var answer = service.post(PATH).as(key).body(bad.type, body).send();
                    assertEquals(bad.status, answer.status(), answer.toString());
                    assertEquals("application/problem+json", answer.header("Content-Type"));
                    assertTrue(answer.text().contains(bad.said), answer.text());
                    assertEquals("[]", service.get(PATH).as(key).send().text(), "nothing is stored");
                    var chinese = service.post(PATH)
                            .as(key)
                            .header("Accept-Language", "zh-CN")
                            .body(bad.type, body)
                            .send();
                    assertTrue(chinese.text().codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF), chinese.text());
                }));
    }

    @Test
    void aBrokenLineIsNamed() {
        var answer = service.post(PATH)
                .as(key)
                .turtle("<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b .\n")
                .send();
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("\"line\":2") && answer.text().contains("\"column\""), answer.text());
    }

    @Test
    void aBodyIsTooLargeAlsoAfterUnpacking() throws IOException {
        byte[] large = "# a comment that says nothing\n".repeat(700_000).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                413,
                service.post(PATH).as(key).body("text/turtle", large).send().status());
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(large);
        }
        assertTrue(packed.size() < 200_000);
        var bomb = service.post(PATH)
                .as(key)
                .header("Content-Encoding", "gzip")
                .body("text/turtle", packed.toByteArray())
                .send();
        assertEquals(413, bomb.status(), bomb.toString());
        var broken = service.post(PATH)
                .as(key)
                .header("Content-Encoding", "gzip")
                .turtle("no gzip")
                .send();
        assertEquals(400, broken.status());
        var deflated = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(deflated)) {
            deflate.write(large);
        }
        for (var sent : Map.of("gzip", packed.toByteArray(), "deflate", deflated.toByteArray())
                .entrySet()) {
            byte[] whole = sent.getValue();
            for (int bytes : List.of(0, 1, 9, whole.length / 2, whole.length - 1)) {
                // What is cut behind the limit is too large before it is seen to be cut.
                var cut = service.post(PATH)
                        .as(key)
                        .header("Content-Encoding", sent.getKey())
                        .body("text/turtle", Arrays.copyOf(whole, bytes))
                        .send();
                assertTrue(
                        cut.status() == 400 || (bytes > 9 && cut.status() == 413), sent.getKey() + " " + bytes + cut);
            }
        }
        assertEquals(
                415,
                service.post(PATH)
                        .as(key)
                        .header("Content-Encoding", "br")
                        .turtle("x")
                        .send()
                        .status());
    }

    @Test
    void packedEvidenceIsUnpacked() throws IOException {
        service.register("packed", TestEvidenceText.iri("packed"));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(TestEvidenceText.of("packed", "x", "Submitted").getBytes(StandardCharsets.UTF_8));
        }
        var answer = service.post("/organisations/packed/evidence")
                .as(service.key(Role.ORGANISATION, "packed"))
                .header("Content-Encoding", "gzip")
                .body("text/turtle", packed.toByteArray())
                .send();
        assertEquals(201, answer.status(), answer.toString());
    }

    @Test
    void ofWhatIsPackedAllIsReadAndNothingElse() throws IOException {
        service.register("members", TestEvidenceText.iri("members"));
        String own = service.key(Role.ORGANISATION, "members");
        String text = TestEvidenceText.of("members", "x", "Submitted");
        var gzip = new ByteArrayOutputStream();
        for (String part : List.of(text.substring(0, 100), text.substring(100))) {
            try (var member = new GZIPOutputStream(gzip)) {
                member.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        var deflate = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflate)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        for (var sent : Map.of("gzip", gzip, "deflate", deflate).entrySet()) {
            byte[] whole = sent.getValue().toByteArray();
            var more = service.post("/organisations/members/evidence")
                    .as(own)
                    .header("Content-Encoding", sent.getKey())
                    .body("text/turtle", Arrays.copyOf(whole, whole.length + 1))
                    .send();
            assertEquals(400, more.status(), more.toString());
            assertTrue(more.text().contains("something stands behind its end"), more.text());
            var answer = service.post("/organisations/members/evidence")
                    .as(own)
                    .header("Content-Encoding", sent.getKey())
                    .body("text/turtle", whole)
                    .send();
            assertEquals(201, answer.status(), answer.toString());
        }
    }

    @Test
    void aBodyOfWhichNobodySaysWhatItIsIsToldWhatToSend() {
        String text = TestEvidenceText.of("badinput", "x", "Submitted");
        for (String path : List.of(PATH, "/organisations/badinput/assessments", "/sparql")) {
            var answer = service.post(path)
                    .as(key)
                    .untyped(text.getBytes(StandardCharsets.UTF_8))
                    .send();
            assertEquals(415, answer.status(), answer.toString());
            assertTrue(answer.text().contains("has no Content-Type"), answer.text());
            assertTrue(answer.text().contains("application/"), answer.text());
        }
    }

    @Test
    void whatNobodyCanAcceptIsNotMade() {
        for (String path : List.of("/core", "/practice/data-acquisition", "/queries/cites", "/published", PATH)) {
            assertEquals(
                    406, service.get(path).as(key).accept("image/png").send().status(), path);
        }
        for (String query : List.of("SELECT * { ?s ?p ?o } LIMIT 1", "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1")) {
            var answer = service.post("/sparql")
                    .accept("image/png")
                    .body("application/sparql-query", query)
                    .send();
            assertEquals(406, answer.status(), answer.toString());
        }
    }

    @Test
    void requestsThatMakeNoSenseSayWhatWouldMakeSense() {
        String assessments = "/organisations/badinput/assessments";
        var noDate = service.post(assessments)
                .as(key)
                .json("{\"date\": \"last year\"}")
                .send();
        assertEquals(400, noDate.status());
        assertTrue(noDate.text().contains("year-month-day"));
        assertEquals(
                422,
                service.post(assessments)
                        .as(key)
                        .json("{\"models\": [\"t-aiitre-1003\"]}")
                        .send()
                        .status());
        assertEquals(
                422,
                service.post(assessments)
                        .as(key)
                        .json("{\"date\": \"2999-01-01\"}")
                        .send()
                        .status());
        assertEquals(
                400,
                service.post(assessments).as(key).json("{\"models\": ").send().status());
        assertEquals(400, service.post(assessments).as(key).json("[]").send().status());
        assertEquals(
                415,
                service.post(assessments)
                        .as(key)
                        .turtle("<urn:a> <urn:b> <urn:c> .")
                        .send()
                        .status());
        assertEquals(
                400,
                service.get("/organisations/badinput/evidence/one")
                        .as(key)
                        .send()
                        .status());
        assertEquals(
                404,
                service.get("/organisations/badinput/evidence/99")
                        .as(key)
                        .send()
                        .status());
        assertEquals(405, service.call("PATCH", PATH).as(key).turtle("x").send().status());
        assertEquals(404, service.get("/no/such/thing").send().status());
        assertEquals(400, service.get("/queries/cites?standard=%3C").send().status());
        assertEquals(404, service.get("/queries/nosuch").send().status());
    }

    @Test
    void keysThatAreWrongOrRevokedAreRefused() {
        assertEquals(401, service.get(PATH).as("gradus_wrong").send().status());
        assertEquals(
                401, service.get(PATH).as("eyJhbGciOiJub25lIn0.e30.").send().status());
        assertEquals(401, service.get("/core").as("gradus_wrong").send().status(), "also where no key is needed");
        assertEquals(401, service.get(PATH).send().status());
        assertTrue(service.get(PATH).send().header("WWW-Authenticate").startsWith("Bearer"));
        String maintainer = service.key(Role.MAINTAINER);
        var made = service.post("/keys")
                .as(maintainer)
                .json("{\"role\": \"organisation\", \"organisations\": [\"badinput\"]}")
                .send();
        String revoked = made.json().getAsJsonObject().get("key").getAsString();
        assertEquals(200, service.get(PATH).as(revoked).send().status());
        assertEquals(
                204,
                service.call("DELETE", made.header("Location"))
                        .as(maintainer)
                        .send()
                        .status());
        assertEquals(401, service.get(PATH).as(revoked).send().status());
        assertFalse(service.get("/keys").as(maintainer).send().text().contains(revoked), "secrets are never listed");
    }

    @Test
    void labelsFromEvidenceAreEscapedWhereverTheyAreShown() {
        service.register("escapes", TestEvidenceText.iri("escapes"));
        String own = service.key(Role.ORGANISATION, "escapes");
        String assessor = service.key(Role.ASSESSOR, "escapes");
        String turtle = TestEvidenceText.of("escapes", "x", "Accepted")
                .replace("\"Quality x\"", "\"<script>alert(1)</script>\\\"'><img src=x onerror=alert(1)>\"");
        assertEquals(
                201,
                service.post("/organisations/escapes/evidence")
                        .as(assessor)
                        .turtle(turtle)
                        .send()
                        .status());
        var html = service.post("/organisations/escapes/assessments")
                .as(own)
                .accept("text/html")
                .json("{}")
                .send();
        assertEquals(201, html.status(), html.toString());
        assertFalse(html.text().contains("<script") || html.text().contains("<img src=x"), "escaped in the report");
        assertEquals(
                201,
                service.call("PUT", html.header("Location") + "/publication")
                        .as(own)
                        .send()
                        .status());
        for (String path : List.of(
                "/published", "/published" + html.header("Location").replaceAll("^/organisations|/assessments", ""))) {
            String page = service.get(path).accept("text/html").send().text();
            assertTrue(page.contains("&lt;script&gt;"), page);
            assertFalse(page.contains("<script"), path);
        }
    }
}
