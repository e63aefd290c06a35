package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.security.Role;
import org.gradus.service.BulkAssessments;
import org.gradus.store.Author;
import org.gradus.store.Job;
import org.gradus.store.Jobs;
import org.gradus.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jobs watched by many, and by those whose they are not. */
class JobStreamsIT {
    private static final int THREADS = 4;
    private static final int STREAMS = 16;

    private static RunningService service;
    private static String maintainer;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of(
                "server.tomcat.threads.max",
                THREADS,
                "server.tomcat.threads.min-spare",
                1,
                "spring.lifecycle.timeout-per-shutdown-phase",
                "1h",
                "gradus.limits.requests-per-minute",
                1_000_000));
        maintainer = service.key(Role.MAINTAINER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A job that nothing works on: it is under way for as long as the test wants. */
    private static Job job(String by) {
        return service.bean("jobs", Jobs.class)
                .start(
                        LocalDate.of(2026, 6, 30),
                        List.of(),
                        List.of("one", "two"),
                        new Author(by, "assessor"),
                        Instant.parse("2026-06-30T08:00:00Z"));
    }

    private record Stream(BufferedReader reader) implements AutoCloseable {
        /** The data of the next event. */
        String next() throws java.io.IOException {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data: ")) {
                    return line.substring("data: ".length());
                }
            }
            return null;
        }

        @Override
        public void close() throws java.io.IOException {
            reader.close();
        }
    }

    private static Stream open(HttpClient client, long job) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(service.address("/jobs/" + job)))
                        .header("Authorization", "Bearer " + maintainer)
                        .header("Accept", "text/event-stream")
                        .header("Accept-Encoding", "gzip")
                        .header("Accept-Language", "zh")
                        .build(),
                BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty(), "events are not packed");
        return new Stream(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    @Test
    void moreStreamsThanThreadsHoldNoThread() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Job job = job("someone");
        var streams = new ArrayList<Stream>();
        for (int i = 0; i < STREAMS; i++) {
            streams.add(open(client, job.number()));
        }
        for (Stream stream : streams) {
            assertTrue(stream.next().contains("\"state\":\"running\""));
        }
        assertTrue(STREAMS > THREADS);
        for (int i = 0; i < THREADS; i++) {
            assertEquals(200, service.get("/openapi").send().status(), "others are answered meanwhile");
            assertEquals(200, service.get("/jobs").as(maintainer).send().status());
        }
        streams.remove(0).close();
        service.bean("jobs", Jobs.class).step(job.number(), "one", new Text("nothing to show", "没有证据"));
        service.bean("bulkAssessments", BulkAssessments.class).cancel(job.number());
        for (Stream stream : streams) {
            String last = null;
            for (String data = stream.next(); data != null; data = stream.next()) {
                last = data;
            }
            assertTrue(last.contains("\"state\":\"cancelled\"") && last.contains("\"done\":1"), last);
            assertTrue(last.contains("\"one\":\"没有证据\""), last);
            stream.close();
        }
        assertTrue(service.get("/jobs/" + job.number())
                .as(maintainer)
                .header("Accept-Language", "en")
                .send()
                .text()
                .contains("\"one\":\"nothing to show\""));
    }

    /** What has ended has one state to tell. */
    @Test
    void aStreamOfAJobThatHasEndedTellsSoAndEnds() throws Exception {
        Job job = job("someone");
        service.bean("bulkAssessments", BulkAssessments.class).cancel(job.number());
        try (Stream stream = open(HttpClient.newHttpClient(), job.number())) {
            assertTrue(stream.next().contains("\"state\":\"cancelled\""));
            assertEquals(null, stream.next());
        }
    }

    /** A stream is opened while its job moves on: the first state and the next one do not meet. */
    @Test
    void aJobThatMovesOnWhileItsStreamsOpenLosesNone() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int turn = 0; turn < 50; turn++) {
            Job job = job("someone");
            var mover = new Thread(
                    () -> service.bean("bulkAssessments", BulkAssessments.class).cancel(job.number()));
            mover.start();
            try (Stream stream = open(client, job.number())) {
                String last = null;
                for (String data = stream.next(); data != null; data = stream.next()) {
                    last = data;
                }
                assertTrue(last.contains("\"state\":\"cancelled\""), last);
            }
            mover.join();
        }
    }

    @Test
    void anothersJobIsAsOneThatIsNotThere() {
        Job job = job("someone-else");
        String assessor = service.key(Role.ASSESSOR, "one");
        for (String method : List.of("GET", "HEAD", "DELETE")) {
            var there =
                    service.call(method, "/jobs/" + job.number()).as(assessor).send();
            var nowhere = service.call(method, "/jobs/999999").as(assessor).send();
            assertEquals(404, there.status());
            assertEquals(404, nowhere.status());
            assertEquals(nowhere.text().replace("999999", Long.toString(job.number())), there.text(), method);
        }
        assertEquals("[]", service.get("/jobs").as(assessor).send().text());
        var events = service.get("/jobs/" + job.number())
                .as(assessor)
                .accept("text/event-stream")
                .send();
        assertEquals(404, events.status());
        assertEquals("application/problem+json", events.header("Content-Type"));
        assertEquals(
                200, service.get("/jobs/" + job.number()).as(maintainer).send().status());
    }

    /** A stream that is open keeps no stop waiting. */
    @Test
    void aStopEndsStreams() throws Exception {
        try (Stream stream = open(HttpClient.newHttpClient(), job("stopped").number())) {
            assertTrue(stream.next().contains("running"));
            // Where streams did not end, the stop would wait for them longer than any test may take.
            service.restart();
            assertEquals(null, stream.next());
        }
    }
}
