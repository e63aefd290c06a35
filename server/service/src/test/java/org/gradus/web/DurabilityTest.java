package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.store.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, killed in the midst of a stream of evidence. */
class DurabilityTest {
    private static final int WRITERS = 3;
    private static final int ROUNDS = 2;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everythingAcknowledgedIsThereWholeAfterAKill(@TempDir Path folder) throws Exception {
        int port = freePort();
        String maintainer = key(folder, Role.MAINTAINER);
        String assessor = key(folder, Role.ASSESSOR);
        String base = "http://127.0.0.1:" + port;
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger sent = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = serve(folder, port);
            for (int writer = 0; writer < WRITERS; writer++) {
                String id = "writer-" + writer;
                send(
                        "PUT",
                        base + "/organisations/" + id,
                        maintainer,
                        "application/json",
                        "{\"iri\": \"" + TestEvidenceText.iri(id) + "\", \"name\": \"" + id + "\"}");
            }
            var writers = Executors.newFixedThreadPool(WRITERS);
            for (int writer = 0; writer < WRITERS; writer++) {
                String id = "writer-" + writer;
                writers.submit(() -> {
                    while (true) {
                        String word = "word" + sent.incrementAndGet();
                        var answer = send(
                                "POST",
                                base + "/organisations/" + id + "/evidence",
                                assessor,
                                "text/turtle",
                                TestEvidenceText.of(id, word, "Accepted"));
                        if (answer.statusCode() == 201) {
                            acknowledged.put(
                                    word,
                                    answer.headers().firstValue("Location").orElseThrow());
                        }
                    }
                });
            }
            int before = acknowledged.size();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (acknowledged.size() < before + 25 && System.nanoTime() < until) {
                Thread.sleep(20);
            }
            process.destroyForcibly().waitFor();
            writers.shutdownNow();
            assertTrue(writers.awaitTermination(20, TimeUnit.SECONDS));
            assertTrue(acknowledged.size() >= before + 25, "the stream ran: " + acknowledged.size());
        }
        Process process = serve(folder, port);
        try {
            for (var each : acknowledged.entrySet()) {
                var answer = send("GET", base + each.getValue(), assessor, null, null);
                assertEquals(200, answer.statusCode(), each.toString());
                assertTrue(answer.body().contains("\"" + each.getKey() + "\""), each.toString());
            }
            int documents = 0;
            for (int writer = 0; writer < WRITERS; writer++) {
                var list = com.google.gson.JsonParser.parseString(send(
                                        "GET",
                                        base + "/organisations/writer-" + writer + "/evidence",
                                        assessor,
                                        null,
                                        null)
                                .body())
                        .getAsJsonArray();
                documents += list.size();
                for (var document : list) {
                    var current = document.getAsJsonObject().getAsJsonObject("current");
                    var graph = send("GET", base + current.get("address").getAsString(), assessor, null, null)
                            .body();
                    assertEquals(
                            current.get("statements").getAsInt(),
                            graph.lines().filter(line -> !line.isBlank()).count(),
                            "whole: " + current);
                }
            }
            assertTrue(
                    documents >= acknowledged.size() && documents <= sent.get() + WRITERS, documents + " of " + sent);
        } finally {
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "a graceful stop ends");
        }
    }

    private HttpResponse<String> send(String method, String address, String key, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + key)
                .header("Accept", type == null ? "application/n-triples, application/json;q=0.5" : "application/json");
        return client.send(
                (type == null ? request : request.header("Content-Type", type)).build(), BodyHandlers.ofString());
    }

    private static String key(Path folder, Role role) {
        return new KeyRing(new DataFolder(folder).keys())
                .create(role, List.of(), "test", Instant.now())
                .secret();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts `gradus serve` as people do, and waits until it says that it serves. */
    private static Process serve(Path folder, int port) throws IOException {
        var environment = new HashMap<>(System.getenv());
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gradus.cli.Gradus",
                        "serve",
                        "--data",
                        folder.toString(),
                        "--port",
                        Integer.toString(port),
                        "--address",
                        "127.0.0.1",
                        "--lang",
                        "en")
                .redirectErrorStream(true);
        process.environment().putAll(environment);
        Process started = process.start();
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Gradus is serving")) {
                Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}));
                drain.setDaemon(true);
                drain.start();
                return started;
            }
        }
        throw new IllegalStateException(said.toString());
    }

    /** A folder that another service has open is refused, in words. */
    @Test
    void twoServicesDoNotShareAFolder(@TempDir Path folder) throws Exception {
        Process first = serve(folder, freePort());
        try {
            var second = org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalStateException.class, () -> serve(folder, freePort()));
            assertTrue(second.getMessage().contains("Is another `gradus serve` running on it?"), second.getMessage());
        } finally {
            first.destroy();
            first.waitFor(30, TimeUnit.SECONDS);
        }
        assertTrue(Files.isDirectory(folder.resolve("store")));
    }
}
