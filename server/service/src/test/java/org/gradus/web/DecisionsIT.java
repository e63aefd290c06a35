package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An assessor's way from what waits to a decision, and what the organisation sees of it. */
class DecisionsIT {
    private static final String HOSTILE = "<script>alert(1)</script>\"'>";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    /** An organisation that has submitted a sample of its own, or one item. */
    private static String submitted(RunningService where, String id, String turtle) {
        where.register(id, TestEvidenceText.iri(id));
        String key = where.key(Role.ORGANISATION, id);
        Answer stored = where.post("/organisations/" + id + "/evidence")
                .as(key)
                .turtle(turtle)
                .send();
        assertEquals(201, stored.status(), stored::toString);
        return key;
    }

    private static String example(String id) throws IOException {
        return Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                .replace("https://lanqiao.example/", "https://" + id + ".example/");
    }

    private static String tick(Answer page) {
        return tick(page.text());
    }

    private static String tick(String page) {
        return page.replaceFirst("(?s).*?name=\"tick\" value=\"([^\"]*)\".*", "$1");
    }

    private static String itemPage(String id, String tick) {
        return "/desk/organisations/" + id + "/item?evidence="
                + URLEncoder.encode(tick.split(" ", 3)[2], StandardCharsets.UTF_8);
    }

    @Test
    void anAssessorFindsWhatWaitsSeesWhatItChangesAndDecides() throws IOException {
        String key = submitted(service, "desk-judged", example("desk-judged"));
        Person assessor = Person.loggedIn(service, service.key(Role.ASSESSOR, "desk-judged"));
        Answer queue = assessor.get("/desk/queue");
        assertTrue(queue.text().matches("(?s).*1–50 of \\d+.*") && queue.text().contains("requirement"), queue::text);
        assertTrue(assessor.get("/desk/queue?page=2").text().contains("Page 2 of"));
        assertTrue(assessor.get("/desk/queue?days=7").text().contains("Nothing waits here"));
        assertTrue(assessor.get("/desk/queue?organisation=nobody").text().contains("Nothing waits here"));
        assertEquals(400, assessor.get("/desk/queue?state=nonsense").status());
        String tick = tick(queue);
        Answer item = assessor.get(itemPage("desk-judged", tick));
        assertTrue(
                item.text().contains("If accepted") && item.text().contains("Requirements that hinge on it"),
                item::text);
        assertTrue(item.text().contains("as it is now"), item::text);

        assertEquals(
                400,
                assessor.send("/desk/queue", Map.of("tick", tick, "judgement", "rejected"))
                        .status(),
                "a reason is needed");
        Answer asked = assessor.send(
                "/desk/queue",
                Map.of("tick", tick, "judgement", "asked-back", "reason", "Which plant? " + HOSTILE, "back", "item"));
        assertEquals(itemPage("desk-judged", tick), asked.header("Location"), asked::toString);
        assertFalse(assessor.get("/desk/queue").text().contains("value=\"" + tick + "\""));
        assertTrue(assessor.get("/desk/queue?state=asked-back").text().contains("value=\"" + tick + "\""));

        Person company = Person.loggedIn(service, key);
        String list = company.get("/desk/organisations/desk-judged/evidence").text();
        assertTrue(list.contains("asked back: Which plant?") && !list.contains("<script>alert"), list);
        String own = company.get(itemPage("desk-judged", tick)).text();
        assertTrue(own.contains("Which plant?") && own.contains("replace the document"), own);
        assertFalse(own.contains("name=\"judgement\"") || own.contains("<script>alert"), own);
        assertEquals(403, company.get("/desk/queue").status());

        assessor.get("/desk/queue");
        Answer foreseen =
                assessor.send("/desk/queue/changes", Map.of("tick", tick, "judgement", "accepted", "template", "0"));
        assertTrue(foreseen.text().contains("Nothing is decided yet"), foreseen::text);
        assertTrue(foreseen.text().contains("The document was seen"), foreseen::text);
        Answer decided = assessor.send("/desk/queue", Map.of("tick", tick, "judgement", "accepted", "template", "0"));
        assertEquals("/desk/queue?decided=1&proposed=0", decided.header("Location"), decided::toString);
        assertTrue(
                assessor.get(itemPage("desk-judged", tick) + "&lang=zh").text().contains("已核对原件"));
        Answer log = service.get("/audit?path=/organisations/desk-judged/decisions")
                .as(service.key(Role.MAINTAINER))
                .send();
        assertEquals(2, log.json().getAsJsonArray().size(), log::toString);
    }

    @Test
    void whatChangedSinceItWasSeenIsNotDecidedAndBothAreShown() {
        String key = submitted(
                service,
                "changing",
                TestEvidenceText.of("changing", "before", "Submitted")
                        .replace(
                                "[ a gradus:Evidence",
                                "<https://changing.example/id/e1> . <https://changing.example/id/e1> a gradus:Evidence")
                        .replace("files/before> ] .", "files/before> ."));
        Person assessor = Person.loggedIn(service, service.key(Role.ASSESSOR, "changing"));
        String tick = tick(assessor.get("/desk/queue"));
        String version =
                service.get("/organisations/changing/evidence/1").as(key).send().header("ETag");
        Answer replaced = service.call("PUT", "/organisations/changing/evidence/1")
                .as(key)
                .header("If-Match", version)
                .turtle(TestEvidenceText.of("changing", "after", "Submitted")
                        .replace(
                                "[ a gradus:Evidence",
                                "<https://changing.example/id/e1> . <https://changing.example/id/e1> a gradus:Evidence")
                        .replace("files/after> ] .", "files/after> ."))
                .send();
        assertEquals(200, replaced.status(), replaced::toString);
        Answer refused = assessor.send("/desk/queue", Map.of("tick", tick, "judgement", "accepted", "reason", "seen"));
        assertEquals(412, refused.status());
        assertTrue(refused.text().contains("files/before") && refused.text().contains("files/after"), refused::text);
        String history = assessor.get(itemPage("changing", tick)).text();
        assertTrue(history.contains("changed: "), history);
        assertEquals(
                "[]",
                service.get("/organisations/changing/decisions").as(key).send().text());
        String content = tick.split(" ", 3)[1];
        Answer stale = service.post("/organisations/changing/decisions")
                .as(service.key(Role.ASSESSOR))
                .json("{\"decisions\": [{\"evidence\": \"https://changing.example/id/e1\", \"content\": \"" + content
                        + "\", \"decision\": \"accepted\", \"reason\": \"seen\"}]}")
                .send();
        assertEquals(412, stale.status(), stale::toString);
    }

    @Test
    void whatIsForeseenOverHttpIsWhatAnAssessmentFindsAfterwards() throws IOException {
        submitted(service, "foreseen", example("foreseen"));
        String assessor = service.key(Role.ASSESSOR);
        var body = new StringBuilder();
        service.get("/organisations/foreseen/items")
                .as(assessor)
                .send()
                .json()
                .getAsJsonArray()
                .forEach(item -> body.append(body.isEmpty() ? "" : ",")
                        .append("{\"evidence\": ")
                        .append(item.getAsJsonObject().get("evidence"))
                        .append(", \"content\": ")
                        .append(item.getAsJsonObject().get("content"))
                        .append(", \"decision\": \"accepted\", \"reason\": \"seen\"}"));
        String decisions = "{\"decisions\": [" + body + "]}";
        Answer changes = service.post("/organisations/foreseen/decisions/changes")
                .as(assessor)
                .json(decisions)
                .send();
        assertEquals(200, changes.status(), changes::toString);
        assertEquals(
                "[]",
                service.get("/organisations/foreseen/decisions")
                        .as(assessor)
                        .send()
                        .text());
        assertEquals(
                201,
                service.post("/organisations/foreseen/decisions")
                        .as(assessor)
                        .json(decisions)
                        .send()
                        .status());
        var results = service.post("/organisations/foreseen/assessments")
                .as(assessor)
                .json("{}")
                .send();
        assertEquals(201, results.status(), results::toString);
        var run = service.get("/organisations/foreseen/assessments")
                .as(assessor)
                .send()
                .json()
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        var expected = new java.util.TreeSet<String>();
        run.getAsJsonArray("results").forEach(line -> {
            var each = line.getAsJsonObject();
            expected.add(each.get("model") + " " + each.get("subject") + " " + each.get("level"));
        });
        var told = new java.util.TreeSet<String>();
        changes.json().getAsJsonArray().forEach(shift -> {
            var each = shift.getAsJsonObject();
            told.add(each.get("model") + " " + each.get("subject") + " "
                    + each.getAsJsonObject("after").get("level"));
        });
        assertEquals(expected, told);
    }

    @Test
    void nobodyDecidesOrLearnsAboutOrganisationsOfOthers() throws IOException {
        submitted(service, "mine", TestEvidenceText.of("mine", "minesecret", "Submitted"));
        submitted(service, "theirs", TestEvidenceText.of("theirs", "theirsecret", "Submitted"));
        Person all = Person.loggedIn(service, service.key(Role.ASSESSOR, "mine", "theirs"));
        String mine = tick(all.get("/desk/queue?organisation=mine"));
        String theirs = tick(all.get("/desk/queue?organisation=theirs"));
        assertFalse(mine.equals(theirs));
        Person assessor = Person.loggedIn(service, service.key(Role.ASSESSOR, "mine"));
        String queue = assessor.get("/desk/queue").text();
        assertTrue(queue.contains("minesecret") && !queue.contains("theirs"), queue);
        for (String path : List.of("/desk/queue", "/desk/queue/changes")) {
            Answer refused = assessor.send(path, Map.of("tick", theirs, "judgement", "accepted", "reason", "seen"));
            assertEquals(404, refused.status(), refused::toString);
            assertFalse(refused.text().contains("theirsecret"));
        }
        assertEquals(404, assessor.get(itemPage("theirs", theirs)).status());
        assertEquals(
                "[]",
                service.get("/organisations/theirs/decisions")
                        .as(service.key(Role.ASSESSOR))
                        .send()
                        .text());
    }

    @Test
    void whereTwoDecideTheFirstProposes() {
        try (var two = RunningService.start(Map.of("gradus.decisions.two-persons", true))) {
            submitted(two, "pair", TestEvidenceText.of("pair", "both", "Submitted"));
            Person one = Person.loggedIn(two, two.key(Role.ASSESSOR));
            Person other = Person.loggedIn(two, two.key(Role.ASSESSOR));
            String tick = tick(one.get("/desk/queue"));
            Map<String, String> accept = Map.of("tick", tick, "judgement", "accepted", "reason", "seen");
            assertEquals(
                    "/desk/queue?decided=1&proposed=1",
                    one.send("/desk/queue", accept).header("Location"));
            assertEquals(409, one.send("/desk/queue", accept).status(), "nobody is the second to oneself");
            assertTrue(other.get("/desk/queue?state=proposed").text().contains("proposed: accepted"));
            assertEquals(
                    "/desk/queue?decided=1&proposed=0",
                    other.send("/desk/queue", accept).header("Location"));
            assertTrue(other.get("/desk/queue").text().contains("Nothing waits here"));
        }
    }
}
