package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.gradus.assess.Standards;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A way to a level as a plan that is kept, followed by the evidence and changed by several people. */
class PlansIT {
    private static final String MODEL = "t-aiitre-10004-2023";
    private static final String DUE = "2199-06-30";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    /** An organisation with evidence that nobody has accepted yet; its key. */
    private static String company(String id) throws IOException {
        service.register(id, TestEvidenceText.iri(id));
        String key = service.key(Role.ORGANISATION, id);
        assertEquals(
                201,
                service.post("/organisations/" + id + "/evidence")
                        .as(key)
                        .turtle(Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                                .replace("https://lanqiao.example/", "https://" + id + ".example/"))
                        .send()
                        .status());
        return key;
    }

    private static Answer make(String id, String key, String level, String due) {
        return service.post("/organisations/" + id + "/plans")
                .as(key)
                .json("{\"model\": \"" + MODEL + "\", \"level\": \"" + level + "\", \"due\": \"" + due + "\"}")
                .send();
    }

    private static JsonObject plan(String id, String key) {
        return service.get("/organisations/" + id + "/plans/1")
                .as(key)
                .send()
                .json()
                .getAsJsonObject();
    }

    private static JsonObject step(JsonObject plan, int number) {
        return plan.getAsJsonArray("steps").get(number - 1).getAsJsonObject();
    }

    private static long in(JsonObject plan, String state) {
        return StreamSupport.stream(plan.getAsJsonArray("steps").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(step -> step.get("state").getAsString().equals(state))
                .count();
    }

    /** The first step that one plain item of evidence can show. */
    private static JsonObject plainStep(JsonObject plan, Vocabulary vocabulary) {
        return StreamSupport.stream(plan.getAsJsonArray("steps").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(step -> {
                    Extent bound = Objects.requireNonNull(
                            vocabulary.bound(step.get("bound").getAsString()));
                    return bound.figure() == null
                            && Arrays.stream(Scale.values())
                                    .allMatch(scale -> !scale.isDerived() || bound.on(scale) == Extent.NONE);
                })
                .findFirst()
                .orElseThrow();
    }

    /** Evidence of the practice of a step that reaches just what it asks for. */
    private static String showing(String id, JsonObject step, Vocabulary vocabulary, String status) {
        Extent bound = Objects.requireNonNull(vocabulary.bound(step.get("bound").getAsString()));
        var reach = new StringBuilder();
        for (Scale scale : Scale.values()) {
            if (bound.on(scale) != Extent.NONE) {
                reach.append("gradus:")
                        .append(scale.localName())
                        .append(" <")
                        .append(Namespaces.of(scale))
                        .append(vocabulary.name(scale, bound.on(scale)))
                        .append("> ; ");
            }
        }
        return TestEvidenceText.of(id, "planned", status)
                .replace("a gradus:Capability", "a gradus:Organisation")
                .replaceFirst("(?s)<https://" + id + ".example/id/quality>", "<" + TestEvidenceText.iri(id) + ">")
                .replaceFirst(
                        "(?s)\"Quality x\"@en ;\\s*gradus:ofOrganisation <[^>]*> ;",
                        "\"Lanqiao Appliances\"@en , \"蓝桥电器有限公司\"@zh ;")
                .replace("practice:data-acquisition", "<" + step.get("practice").getAsString() + ">")
                .replaceFirst("gradus:breadth .*", reach.toString());
    }

    @Test
    void whatThePlanAsksForTurnsFulfilledByEvidenceAlone() throws IOException {
        String id = "planned";
        String key = company(id);
        Answer made = make(id, key, "L3", DUE);
        assertEquals("/organisations/planned/plans/1", made.header("Location"), made::toString);
        JsonObject plan = plan(id, key);
        int steps = plan.getAsJsonArray("steps").size();
        assertTrue(steps > 5 && in(plan, "open") == steps, plan::toString);
        assertEquals(0, plan.getAsJsonArray("lacking").size(), "the way is planned whole");

        var vocabulary = Standards.published().ontology().vocabulary();
        JsonObject step = plainStep(plan, vocabulary);
        assertEquals(
                201,
                service.post("/organisations/planned/evidence")
                        .as(key)
                        .turtle(showing(id, step, vocabulary, "Submitted"))
                        .send()
                        .status());
        int number = step.get("step").getAsInt();
        assertEquals("submitted", step(plan(id, key), number).get("state").getAsString());
        Answer accepted = service.post("/organisations/planned/evidence")
                .as(service.key(Role.ASSESSOR, id))
                .turtle(showing(id, step, vocabulary, "Accepted").replace("files/planned", "files/seen"))
                .send();
        assertEquals(201, accepted.status(), accepted::toString);
        JsonObject now = plan(id, key);
        assertEquals("fulfilled", step(now, number).get("state").getAsString());
        assertEquals(0, now.getAsJsonArray("lacking").size(), "of alternatives, the one that is planned stays");
    }

    @Test
    void theSecondOfTwoWhoChangeAStepSeesBoth() throws IOException {
        String id = "two-at-once";
        String key = company(id);
        make(id, key, "L3", DUE);
        String path = "/organisations/two-at-once/plans/1/steps/1";
        String tag = service.get(path).as(key).send().header("ETag");
        assertEquals(
                428,
                service.call("PUT", path).as(key).json("{}").send().status(),
                "nobody overwrites what was not seen");
        Answer first = service.call("PUT", path)
                .as(key)
                .header("If-Match", tag)
                .json("{\"owner\": \"李工\", \"due\": \"2027-03-31\", \"done\": true}")
                .send();
        assertEquals(200, first.status(), first::toString);
        assertNotEquals(tag, first.header("ETag"));
        assertEquals("done", first.json().getAsJsonObject().get("state").getAsString(), "said, and shown by nothing");
        assertEquals(
                412,
                service.call("PUT", path)
                        .as(key)
                        .header("If-Match", tag)
                        .json("{\"owner\": \"王工\"}")
                        .send()
                        .status());

        Person company = Person.loggedIn(service, key);
        String page = "/desk" + path;
        String seen = tagOf(company.get(page));
        assertEquals(303, company.send(page, Map.of("tag", seen, "owner", "王工")).status());
        var late = new HashMap<>(Map.of("tag", seen, "owner", "=1+1", "effort", "three\r\nweeks"));
        Answer both = company.send(page, late);
        assertEquals(412, both.status());
        assertTrue(
                both.text().contains("王工")
                        && both.text().contains("value=\"=1+1\"")
                        && both.text().contains(">three"),
                both::text);
        late.put("tag", tagOf(both));
        assertEquals(303, company.send(page, late).status());
        Answer table = company.get("/desk/organisations/two-at-once/plans/1/table");
        assertTrue(
                table.text().startsWith("\uFEFFNo.,")
                        && table.text().contains(",'=1+1,")
                        && !table.text().contains(",=1+1"),
                table::toString);
    }

    private static String tagOf(Answer page) {
        return page.text().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void aPlanIsMadeOfTheWayAimedHigherAndDeleted() throws IOException {
        String id = "in-pages";
        Person company = Person.loggedIn(service, company(id));
        String home = "/desk/organisations/in-pages";
        assertTrue(company.get(home + "/plans").text().contains("There is no plan yet"));
        String way =
                company.get(home + "/roadmap?model=" + MODEL + "&target=L3").text();
        assertTrue(way.contains("Make this way a plan"), way);
        var fields = new HashMap<>(
                Map.of("model", MODEL, "subject", TestEvidenceText.iri(id), "level", "L3", "due", "2001-01-01"));
        Answer past = company.send(home + "/plans", fields);
        assertEquals(422, past.status());
        assertTrue(past.text().contains("2001-01-01, which is past"), past::text);
        fields.put("due", DUE);
        assertEquals(home + "/plans/1", company.send(home + "/plans", fields).header("Location"));
        int before = steps(company.get(home + "/plans/1").text());
        assertEquals(
                303,
                company.send(home + "/plans/1", Map.of("level", "L4", "due", DUE))
                        .status());
        String higher = company.get(home + "/plans/1?lang=zh").text();
        assertTrue(steps(higher) > before && higher.contains("第 2 阶段：达到"), higher);
        assertEquals(
                422,
                company.send(home + "/plans/1", Map.of("level", "L9", "due", DUE))
                        .status());
        assertEquals(422, company.send(home + "/plans/1/deletion", Map.of()).status());
        assertEquals(
                303,
                company.send(home + "/plans/1/deletion", Map.of("sure", "yes")).status());
        assertEquals(404, company.get(home + "/plans/1").status());
        assertEquals(404, company.get(home + "/plans/1/steps/1").status());
    }

    private static int steps(String page) {
        return page.split("id=\"step-", -1).length - 1;
    }

    @Test
    void aPlanThatCannotBeMeantIsRefusedByTheMember() throws IOException {
        String id = "not-meant";
        String key = company(id);
        assertEquals(422, make(id, key, "L9", DUE).status());
        Answer reached = make(id, key, "L2", DUE);
        assertEquals(422, reached.status());
        assertTrue(reached.text().contains("Choose a higher one"), reached::text);
        assertEquals(400, make(id, key, "L3", "2001-01-01").status());
        assertEquals(201, make(id, key, "L3", DUE).status());
        Answer invisible = service.call("PUT", "/organisations/not-meant/plans/1/steps/1")
                .as(key)
                .header("If-Match", "*")
                .json("{\"owner\": \"a\\u200bb\"}")
                .send();
        assertEquals(400, invisible.status());
        assertTrue(invisible.text().contains("owner"), invisible::text);
        Answer unending = service.call("PUT", "/organisations/not-meant/plans/1/steps/1")
                .as(key)
                .header("If-Match", "*")
                .json("{\"effort\": \"" + "x".repeat(1001) + "\"}")
                .send();
        assertEquals(400, unending.status(), unending::toString);
        assertEquals(
                404,
                service.get("/organisations/not-meant/plans/1/steps/999")
                        .as(key)
                        .send()
                        .status());
        assertFalse(service.get("/organisations/not-meant/plans")
                .as(key)
                .send()
                .text()
                .contains("xxxx"));
    }
}
