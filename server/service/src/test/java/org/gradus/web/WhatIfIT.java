package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.assess.Standards;
import org.gradus.model.Criterion;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a draft would do, asked over HTTP: the same as the command line says, and to nobody more than is theirs. */
class WhatIfIT {
    private static final String PREFIXES = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            """;

    private static RunningService service;
    private static String maintainer;
    private static String assessorOfTwo;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start(Map.of());
        maintainer = service.key(Role.MAINTAINER);
        assessorOfTwo = service.key(Role.ASSESSOR, "w-0", "w-1");
        String all = service.key(Role.ASSESSOR);
        for (int i = 0; i < 6; i++) {
            String id = "w-" + i;
            service.register(id, "https://" + id + ".example/id/company");
            if (i < 4) {
                post(id, all);
            }
        }
    }

    private static void post(String id, String key) throws IOException {
        String evidence = Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"));
        assertEquals(
                201,
                service.post("/organisations/" + id + "/evidence")
                        .as(key)
                        .turtle(evidence.replace("https://lanqiao.example/", "https://" + id + ".example/"))
                        .send()
                        .status());
    }

    private static void draft(String name, String turtle) {
        int status = service.call("PUT", "/drafts?graph=" + name)
                .as(maintainer)
                .turtle(turtle)
                .send()
                .status();
        assertTrue(status == 201 || status == 204, "draft " + status);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Asks, and reads until it is answered. */
    private static JsonObject answer(String graph, String key, String body) {
        var answer = service.post("/drafts/what-if?graph=" + graph)
                .as(key)
                .json(body)
                .send();
        if (answer.status() == 200) {
            String address = answer.header("Content-Location");
            assertEquals(answer.json(), service.get(address).as(key).send().json(), "it can be read again");
            return answer.json().getAsJsonObject();
        }
        assertEquals(202, answer.status(), answer.toString());
        String address = answer.header("Location");
        while (true) {
            JsonObject now = service.get(address).as(key).send().json().getAsJsonObject();
            if (!now.get("state").getAsString().equals("running")) {
                return now;
            }
            Thread.onSpinWait();
        }
    }

    private static List<String> organisations(JsonObject answer) {
        var named = new ArrayList<String>();
        answer.getAsJsonArray("effects")
                .forEach(effect -> effect.getAsJsonObject()
                        .getAsJsonArray("moves")
                        .forEach(move -> named.add(
                                move.getAsJsonObject().get("organisation").getAsString())));
        return named;
    }

    /** One requirement of the first level asks the utmost, so that everyone falls. */
    private static String fallingDraft() {
        String name = "urn:gradus:draft:what-if-falling";
        draft(name, PREFIXES + "<" + criterionThatIsMet() + "> gradus:minBreadth breadth:Ecosystem .");
        return name;
    }

    /** A criterion of level L1 of T/AIITRE 10004 that the sample meets with less than the utmost. */
    private static String criterionThatIsMet() {
        var ontology = Standards.published().ontology();
        return ontology.model("t-aiitre-10004-2023").requirements().stream()
                .filter(each -> each.condition() == null
                        && each.level() != null
                        && each.level().rank() == 1)
                .flatMap(each -> each.criteria().stream())
                .filter(each -> each.condition() == null && each instanceof Criterion.Asked)
                .map(Criterion::iri)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAssessorLearnsWhoWouldFallOfThoseEntrustedToIt() {
        JsonObject answer = answer(fallingDraft(), assessorOfTwo, "{\"date\": \"2026-06-30\"}");
        assertEquals("done", answer.get("state").getAsString(), answer.toString());
        assertEquals(2, answer.get("organisations").getAsInt());
        assertEquals(2, answer.get("total").getAsInt());
        assertEquals(2, answer.get("read").getAsInt());
        assertEquals(
                List.of("https://w-0.example/id/company", "https://w-1.example/id/company"),
                organisations(answer).stream().distinct().sorted().toList(),
                answer.toString());
        assertFalse(answer.toString().contains("w-2"), answer.toString());
    }

    @Test
    void theSameComesAsATable() {
        String address = answer(fallingDraft(), assessorOfTwo, "{\"date\": \"2026-06-30\"}")
                .get("address")
                .getAsString();
        var table = service.get(address).as(assessorOfTwo).accept("text/csv").send();
        assertTrue(table.text().startsWith("model,organisation,subject,"), table.text());
        assertTrue(table.text().contains("https://w-1.example/id/company"), table.text());
    }

    @Test
    void aMaintainerLearnsHowManyAndNotWho() throws IOException {
        String all = service.key(Role.ASSESSOR);
        String graph = fallingDraft();
        // Four have evidence: too few to be counted.
        assertTrue(failed(graph, maintainer).toString().contains("Fewer than 5"));
        post("w-4", all);
        JsonObject answer = answer(graph, maintainer, "{\"date\": \"2026-06-30\"}");
        assertEquals("done", answer.get("state").getAsString(), answer.toString());
        assertEquals(5, answer.get("organisations").getAsInt());
        assertFalse(answer.toString().contains(".example"), answer.toString());
        int fall = 0;
        for (var effect : answer.getAsJsonArray("effects")) {
            assertFalse(effect.getAsJsonObject().has("moves"), answer.toString());
            fall += effect.getAsJsonObject().get("fall").getAsInt();
        }
        assertEquals(5, fall, answer.toString());
        assertEquals(
                406,
                service.post("/drafts/what-if?graph=" + graph)
                        .as(maintainer)
                        .accept("text/csv")
                        .json("{}")
                        .send()
                        .status());
    }

    @Test
    void anAnswerIsForWhoAskedAlone() {
        var answer = answer(fallingDraft(), assessorOfTwo, "{}");
        String address = answer.get("address").getAsString();
        assertEquals(200, service.get(address).as(assessorOfTwo).send().status());
        for (String other : List.of(maintainer, service.key(Role.ASSESSOR), service.key(Role.ASSESSOR, "w-0"))) {
            assertEquals(404, service.get(address).as(other).send().status());
            assertEquals(404, service.call("DELETE", address).as(other).send().status());
        }
        assertEquals(
                403,
                service.get(address)
                        .as(service.key(Role.ORGANISATION, "w-0"))
                        .send()
                        .status());
        assertEquals(401, service.get(address).send().status());
        assertEquals(
                404,
                service.get("/drafts/what-if/none").as(assessorOfTwo).send().status());
    }

    @Test
    void whatIsNoChangeIsRefusedAndOnlyAMaintainerLearnsWhatTheDraftSays() {
        String name = "urn:gradus:draft:what-if-wrong";
        draft(name, "<https://draft.example/hidden> <https://draft.example/b> \"c\" .");
        JsonObject toMaintainer = failed(name, maintainer);
        assertTrue(toMaintainer.toString().contains("draft.example/hidden"), toMaintainer.toString());
        JsonObject toAssessor = failed(name, assessorOfTwo);
        assertFalse(toAssessor.toString().contains("draft.example"), toAssessor.toString());
        assertEquals(
                404,
                service.post("/drafts/what-if?graph=urn:gradus:draft:none")
                        .as(assessorOfTwo)
                        .json("{}")
                        .send()
                        .status());
        for (String wrong : List.of("{\"date\": \"2999-01-01\"}", "{\"models\": [\"none\"]}")) {
            assertEquals(
                    422,
                    service.post("/drafts/what-if?graph=" + fallingDraft())
                            .as(assessorOfTwo)
                            .json(wrong)
                            .send()
                            .status(),
                    wrong);
        }
    }

    /** Refused at once, or later where the machine is slow. */
    private static JsonObject failed(String graph, String key) {
        var answer = service.post("/drafts/what-if?graph=" + graph)
                .as(key)
                .json("{\"date\": \"2026-06-30\"}")
                .send();
        if (answer.status() == 422) {
            return answer.json().getAsJsonObject();
        }
        JsonObject now = answer.json().getAsJsonObject();
        while (now.get("state").getAsString().equals("running")) {
            now = service.get(now.get("address").getAsString())
                    .as(key)
                    .send()
                    .json()
                    .getAsJsonObject();
        }
        assertEquals("failed", now.get("state").getAsString(), now.toString());
        return now;
    }

    @Test
    void whatIsAskedAgainAfterOtherEvidenceSeesIt() throws IOException {
        String key = service.key(Role.ASSESSOR, "w-5");
        String graph = fallingDraft();
        assertEquals(
                0,
                answer(graph, key, "{\"date\": \"2026-06-30\"}")
                        .get("organisations")
                        .getAsInt());
        post("w-5", key);
        assertEquals(
                1,
                answer(graph, key, "{\"date\": \"2026-06-30\"}")
                        .get("organisations")
                        .getAsInt());
        assertEquals(
                204,
                service.call("DELETE", "/organisations/w-5/evidence/1?reason=test")
                        .as(key)
                        .header("If-Match", "*")
                        .send()
                        .status());
        assertEquals(
                0,
                answer(graph, key, "{\"date\": \"2026-06-30\"}")
                        .get("organisations")
                        .getAsInt());
    }
}
