package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many write at once: each has its own outcome, as if they had come one after the other. */
class ManyWritesIT {
    private static final int MANY = 16;
    private static final String ORGANISATION = "many";

    private static RunningService service;
    private static String key;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of());
        service.register(ORGANISATION, TestEvidenceText.iri(ORGANISATION));
        key = service.key(Role.ORGANISATION, ORGANISATION);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var callers = Executors.newFixedThreadPool(calls.size());
        try {
            var statuses = new ArrayList<Integer>();
            for (var future : callers.invokeAll(calls)) {
                statuses.add(future.get());
            }
            return statuses;
        } finally {
            callers.shutdown();
        }
    }

    private static Map<Integer, Integer> counts(List<Integer> statuses) {
        var counts = new TreeMap<Integer, Integer>();
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }

    /** A capability and an item of its own each. */
    private static String document(String name, String word) {
        return TestEvidenceText.of(ORGANISATION, word, "Submitted")
                .replace("id/quality", "id/" + name)
                .replace(
                        "practice:data-acquisition [ a gradus:Evidence",
                        "practice:data-acquisition <https://" + ORGANISATION
                                + ".example/id/item-" + name + "> .\n<https://" + ORGANISATION + ".example/id/item-"
                                + name
                                + "> a gradus:Evidence")
                .replace("> ] .", "> .");
    }

    private static RunningService.Call post(String document) {
        return service.post("/organisations/" + ORGANISATION + "/evidence")
                .as(key)
                .turtle(document);
    }

    @Test
    void ofManyWhoReplaceTheSameVersionOneDoesAndTheOthersAreToldThatItChanged() throws Exception {
        var created = post(document("replaced", "first")).send();
        assertEquals(201, created.status(), created.toString());
        String tag = created.header("ETag");
        String address = created.header("Location");
        var statuses = atOnce(IntStream.range(0, MANY)
                .<Callable<Integer>>mapToObj(i -> () -> service.call("PUT", address)
                        .as(key)
                        .header("If-Match", tag)
                        .turtle(document("replaced", "word" + i))
                        .send()
                        .status())
                .toList());
        assertEquals(Map.of(200, 1, 412, MANY - 1), counts(statuses));
        assertEquals(
                2,
                service.get(address + "/versions")
                        .as(key)
                        .send()
                        .json()
                        .getAsJsonArray()
                        .size());
    }

    @Test
    void ofManyWhoContradictEachOtherOneIsKeptAndTheGoodOnesBesideAllAre() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < MANY; i++) {
            String contradicting = document("contradicted", "word" + i);
            String good = document("good-" + i, "fine");
            String wrong = document("wrong-" + i, "fine").replace("gradus:Submitted", "gradus:Submited");
            calls.add(() -> post(contradicting).send().status());
            calls.add(() -> post(good).send().status());
            calls.add(() -> post(wrong).send().status());
        }
        var statuses = atOnce(calls);
        assertEquals(Map.of(201, MANY + 1, 409, MANY - 1, 422, MANY), counts(statuses), "statuses");

        // What was acknowledged is there, and nothing else, after a new start too.
        int documents = documents();
        service.restart();
        assertEquals(documents, documents());
        var assessed = service.post("/organisations/" + ORGANISATION + "/assessments")
                .as(key)
                .json("{}")
                .send();
        assertEquals(201, assessed.status(), assessed.toString());
        for (int i = 0; i < MANY; i++) {
            assertTrue(assessed.text().contains("id/good-" + i + "\""), "good " + i);
        }
    }

    private static int documents() {
        return service.get("/organisations/" + ORGANISATION + "/evidence")
                .as(key)
                .send()
                .json()
                .getAsJsonArray()
                .size();
    }

    @Test
    void theSameRequestSentManyTimesIsStoredOnce() throws Exception {
        String document = document("idempotent", "once");
        var statuses = atOnce(IntStream.range(0, MANY)
                .<Callable<Integer>>mapToObj(i -> () ->
                        post(document).header("Idempotency-Key", "one").send().status())
                .toList());
        assertEquals(Map.of(201, 1, 200, MANY - 1), counts(statuses));
    }

    @Test
    void assessmentsAtOnceHaveNumbersOfTheirOwn() throws Exception {
        // Of its own, so that what the other tests store is not assessed with it sixteen times.
        String organisation = "numbered";
        service.register(organisation, TestEvidenceText.iri(organisation));
        String owner = service.key(Role.ORGANISATION, organisation);
        var stored = service.post("/organisations/" + organisation + "/evidence")
                .as(owner)
                .turtle(TestEvidenceText.of(organisation, "fine", "Submitted"))
                .send();
        assertEquals(201, stored.status(), stored.toString());
        var numbers = new TreeSet<String>();
        var callers = Executors.newFixedThreadPool(MANY);
        try {
            var futures = callers.invokeAll(IntStream.range(0, MANY)
                    .<Callable<String>>mapToObj(
                            i -> () -> service.post("/organisations/" + organisation + "/assessments")
                                    .as(owner)
                                    .json("{\"models\": [\"t-aiitre-10003\"]}")
                                    .send()
                                    .header("Location"))
                    .toList());
            for (var future : futures) {
                numbers.add(future.get());
            }
        } finally {
            callers.shutdown();
        }
        assertEquals(MANY, numbers.size(), numbers.toString());
        for (String address : numbers) {
            assertEquals(
                    200,
                    service.get(address)
                            .as(owner)
                            .accept("application/json")
                            .send()
                            .status(),
                    address);
        }
    }
}
