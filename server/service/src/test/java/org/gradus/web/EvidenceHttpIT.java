package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evidence over HTTP: taken in whole or not at all, kept in versions, judged by assessors. */
class EvidenceHttpIT {
    private static RunningService service;
    private static String assessor;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        assessor = service.key(Role.ASSESSOR);
    }

    private static String organisation(String id) {
        service.register(id, TestEvidenceText.iri(id));
        return service.key(Role.ORGANISATION, id);
    }

    private static Answer post(String id, String key, String turtle) {
        return service.post("/organisations/" + id + "/evidence")
                .as(key)
                .turtle(turtle)
                .send();
    }

    @Test
    void evidenceIsStoredAndSaysWhatWasUnderstood() throws IOException {
        service.register("xinghe", "https://xinghe.example/id/company");
        var answer = post("xinghe", assessor, Files.readString(RunningService.EXAMPLES.resolve("xinghe.ttl")));
        assertEquals(201, answer.status(), answer.toString());
        assertTrue(answer.header("Location").matches("/organisations/xinghe/evidence/\\d+"));
        JsonObject understood = answer.json().getAsJsonObject().getAsJsonObject("understood");
        assertEquals(5, understood.getAsJsonArray("subjects").size());
        assertEquals(
                64, answer.json().getAsJsonObject().get("sha256").getAsString().length());

        var back = service.get(answer.header("Location"))
                .as(assessor)
                .accept("text/turtle")
                .send();
        assertEquals(200, back.status());
        assertEquals(answer.header("ETag"), back.header("ETag"));
        assertTrue(back.text().contains("order-delivery"));
    }

    @Test
    void everySyntaxSaysTheSame() throws IOException {
        String key = organisation("syntaxes");
        String turtle = TestEvidenceText.of("syntaxes", "same", "Submitted");
        var first = post("syntaxes", key, turtle);
        assertEquals(201, first.status(), first.toString());
        for (String type : new String[] {"application/ld+json", "application/rdf+xml", "application/n-triples"}) {
            var form =
                    service.get(first.header("Location")).as(key).accept(type).send();
            assertEquals(200, form.status(), type);
            var again = service.post("/organisations/syntaxes/evidence")
                    .as(key)
                    .body(type, form.text())
                    .send();
            assertEquals(201, again.status(), again.toString());
            var there = service.get(again.header("Location"))
                    .as(key)
                    .accept("application/n-triples")
                    .send();
            var here = service.get(first.header("Location"))
                    .as(key)
                    .accept("application/n-triples")
                    .send();
            assertEquals(
                    here.text().lines().sorted().toList(),
                    there.text().lines().sorted().toList(),
                    type);
        }
    }

    @Test
    void aFormThatCannotSayAPropertyNamesItAndTheOthers() {
        String key = organisation("unsayable");
        var posted = post(
                "unsayable",
                key,
                TestEvidenceText.of("unsayable", "x", "Submitted")
                        .replace(
                                "gradus:breadth",
                                "<https://erp.unsayable.example/field/0042> \"MES\" ; gradus:breadth"));
        assertEquals(201, posted.status(), posted.toString());
        String document = posted.header("Location");
        var refused =
                service.get(document).as(key).accept("application/rdf+xml").send();
        assertEquals(406, refused.status(), refused.toString());
        assertTrue(refused.text().contains("field/0042") && refused.text().contains("text/turtle"), refused.text());
        var other = service.get(document)
                .as(key)
                .accept("application/rdf+xml, application/n-triples;q=0.5")
                .send();
        assertEquals(200, other.status(), other.toString());
        assertEquals("application/n-triples", other.header("Content-Type"));
        assertTrue(other.text().contains("field/0042"));
    }

    @Test
    void utf8MayBeDeclared() {
        String key = organisation("declared");
        for (String type :
                new String[] {"text/turtle; charset=utf-8", "text/turtle;charset=UTF8", "text/turtle; charset=\"utf-8\""
                }) {
            var answer = service.post("/organisations/declared/evidence")
                    .as(key)
                    .body(type, TestEvidenceText.of("declared", "质量", "Submitted"))
                    .send();
            assertEquals(201, answer.status(), answer.toString());
        }
    }

    @Test
    void plainJsonIsReadWithThePublishedContext() {
        String key = organisation("plainjson");
        String json = """
                { "id": "https://plainjson.example/id/quality", "type": "Capability", "label": {"en": "Quality"},
                  "ofOrganisation": "https://plainjson.example/id/company",
                  "data-acquisition": { "type": "Evidence", "breadth": "Unit", "status": "Submitted", "issued": "2026-05-01",
                    "source": "https://plainjson.example/log" } }
                """;
        var answer = service.post("/organisations/plainjson/evidence")
                .as(key)
                .json(json)
                .send();
        assertEquals(201, answer.status(), answer.toString());
        assertTrue(answer.text().contains("\"practices\":1"), answer.text());
    }

    @Test
    void malformedEvidenceIsRefusedWithTheReportAndNothingIsStored() {
        String key = organisation("malformed");
        String turtle =
                TestEvidenceText.of("malformed", "x", "Submitted").replace("data-acquisition", "data-aquisition");
        var answer = post("malformed", key, turtle);
        assertEquals(422, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertTrue(answer.text().contains("unknown-practice"));
        assertTrue(answer.text().contains("sh:ValidationReport"));
        var rdf = service.post("/organisations/malformed/evidence")
                .as(key)
                .accept("text/turtle")
                .turtle(turtle)
                .send();
        assertEquals(422, rdf.status());
        assertTrue(rdf.header("Content-Type").startsWith("text/turtle"));
        assertTrue(rdf.text().contains("sh:resultMessage"));
        assertEquals(
                "[]",
                service.get("/organisations/malformed/evidence").as(key).send().text());
    }

    @Test
    void versionsAreKeptAndLostUpdatesPrevented() {
        String key = organisation("versions");
        var first = post("versions", key, TestEvidenceText.of("versions", "one", "Submitted"));
        String document = first.header("Location");
        String second = TestEvidenceText.of("versions", "two", "Submitted");
        assertEquals(
                428, service.call("PUT", document).as(key).turtle(second).send().status());
        var replaced = service.call("PUT", document + "?note=corrected")
                .as(key)
                .header("If-Match", first.header("ETag"))
                .turtle(second)
                .send();
        assertEquals(200, replaced.status(), replaced.toString());
        var stale = service.call("PUT", document)
                .as(key)
                .header("If-Match", first.header("ETag"))
                .turtle(second)
                .send();
        assertEquals(412, stale.status());

        assertEquals(
                2,
                service.get(document + "/versions")
                        .as(key)
                        .send()
                        .json()
                        .getAsJsonArray()
                        .size());
        assertTrue(service.get(document + "/versions/1")
                .as(key)
                .accept("text/turtle")
                .send()
                .text()
                .contains("\"one\""));
        var difference =
                service.get(document + "/difference?from=1&to=2").as(key).send().text();
        assertTrue(difference.contains("\\\"one\\\"@en") && difference.contains("\\\"two\\\"@en"), difference);

        assertEquals(
                400,
                service.call("DELETE", document)
                        .as(key)
                        .header("If-Match", "*")
                        .send()
                        .status());
        var withdrawn = service.call("DELETE", document + "?reason=sent%20by%20mistake")
                .as(key)
                .header("If-Match", replaced.header("ETag"))
                .send();
        assertEquals(204, withdrawn.status(), withdrawn.toString());
        assertEquals(410, service.get(document).as(key).send().status());
        assertEquals(
                410,
                service.call("PUT", document)
                        .as(key)
                        .header("If-Match", "*")
                        .turtle(second)
                        .send()
                        .status());
        assertEquals(
                200,
                service.get(document + "/versions/2")
                        .as(key)
                        .accept("text/turtle")
                        .send()
                        .status());
    }

    @Test
    void theSameRequestTwiceIsOneVersion() {
        String key = organisation("repeats");
        String turtle = TestEvidenceText.of("repeats", "once", "Submitted");
        var first = service.post("/organisations/repeats/evidence")
                .as(key)
                .header("Idempotency-Key", "k1")
                .turtle(turtle)
                .send();
        var again = service.post("/organisations/repeats/evidence")
                .as(key)
                .header("Idempotency-Key", "k1")
                .turtle(turtle)
                .send();
        assertEquals(201, first.status());
        assertEquals(200, again.status());
        assertEquals(first.header("Location"), again.header("Location"));
        var other = service.post("/organisations/repeats/evidence")
                .as(key)
                .header("Idempotency-Key", "k1")
                .turtle(turtle.replace("once", "twice"))
                .send();
        assertEquals(409, other.status());
        assertEquals(
                1,
                service.get("/organisations/repeats/evidence")
                        .as(key)
                        .send()
                        .json()
                        .getAsJsonArray()
                        .size());
    }

    @Test
    void evidenceSpeaksOfItsOwnOrganisationOnly() {
        String key = organisation("ownonly");
        var answer = post("ownonly", key, TestEvidenceText.of("someoneelse", "x", "Submitted"));
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("foreign-subject"), answer.text());
    }

    @Test
    void anOrganisationsOwnAcceptanceDoesNotCountUntilAnAssessorDecides() {
        String key = organisation("judged");
        var posted = post("judged", key, TestEvidenceText.of("judged", "mine", "Accepted"));
        assertTrue(posted.text().contains("\"evidence\":{\"submitted\":1}"), posted.text());
        assertTrue(
                assess(key).contains("\"reason\": \"not-yet-accepted\""), "evidence that is not accepted is set aside");
        String item = service.get(posted.header("Location"))
                .as(key)
                .accept("application/n-triples")
                .send()
                .text()
                .lines()
                .filter(line -> line.contains("core#Evidence>"))
                .findFirst()
                .orElseThrow()
                .replaceAll("^<([^>]*)>.*", "$1");
        String decision =
                "{\"decisions\": [{\"evidence\": \"" + item + "\", \"accepted\": true, \"reason\": \"seen on site\"}]}";
        assertEquals(
                403,
                service.post("/organisations/judged/decisions")
                        .as(key)
                        .json(decision)
                        .send()
                        .status());
        assertEquals(
                201,
                service.post("/organisations/judged/decisions")
                        .as(assessor)
                        .json(decision)
                        .send()
                        .status());
        var assessed = assess(key);
        assertTrue(assessed.contains(item), "the accepted item decides a requirement");
        // What was accepted is what it said then: a stronger claim under the same name is undecided again.
        var changed = service.call("PUT", posted.header("Location"))
                .as(key)
                .header("If-Match", "*")
                .turtle(TestEvidenceText.of("judged", "mine", "Accepted")
                        .replace("breadth:CrossUnit", "breadth:Organisation"))
                .send();
        assertTrue(changed.text().contains("\"evidence\":{\"submitted\":1}"), changed.text());
        var unknown = decision.replace(item, "urn:gradus:evidence:none");
        assertEquals(
                422,
                service.post("/organisations/judged/decisions")
                        .as(assessor)
                        .json(unknown)
                        .send()
                        .status());
    }

    private static String assess(String key) {
        var answer = service.post("/organisations/judged/assessments")
                .as(key)
                .json("{\"models\": [\"t-aiitre-10003\"]}")
                .send();
        assertEquals(201, answer.status(), answer.toString());
        return answer.text();
    }
}
