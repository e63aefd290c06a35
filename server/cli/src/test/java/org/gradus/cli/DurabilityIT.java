package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.store.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, killed in the midst of a stream of evidence. */
class DurabilityIT {
    private static final int WRITERS = 3;

    /** How often it is killed; more where there is time: -Dgradus.test.kills=10. */
    private static final int ROUNDS = Integer.getInteger("gradus.test.kills", 2);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everythingAcknowledgedIsThereWholeAfterAKill(@TempDir Path folder) throws Exception {
        int port = freePort();
        String maintainer = key(folder, Role.MAINTAINER);
        String assessor = key(folder, Role.ASSESSOR);
        String base = "http://127.0.0.1:" + port;
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        AtomicInteger sent = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = OwnProcess.serve(folder, port);
            if (round == 0) {
                // A folder that another service has open is refused, in words.
                var second = assertThrows(IllegalStateException.class, () -> OwnProcess.serve(folder, freePort()));
                assertTrue(
                        second.getMessage().contains("Is another `gradus serve` running on it?"), second.getMessage());
            }
            for (int writer = 0; writer < WRITERS; writer++) {
                String id = "writer-" + writer;
                send(
                        "PUT",
                        base + "/organisations/" + id,
                        maintainer,
                        "application/json",
                        "{\"iri\": \"" + "https://" + id + ".example/id/company" + "\", \"name\": \"" + id + "\"}");
            }
            var writers = Executors.newFixedThreadPool(WRITERS);
            for (int writer = 0; writer < WRITERS; writer++) {
                String id = "writer-" + writer;
                var unused = writers.submit(() -> {
                    while (true) {
                        String word = "word" + sent.incrementAndGet();
                        var answer = send(
                                "POST",
                                base + "/organisations/" + id + "/evidence",
                                assessor,
                                "text/turtle",
                                evidence(id, word));
                        if (answer.statusCode() == 201) {
                            acknowledged.put(
                                    word,
                                    answer.headers().firstValue("Location").orElseThrow());
                        } else if (answer.statusCode() < 500) {
                            refused.add(answer.body());
                        }
                    }
                });
            }
            int before = acknowledged.size();
            while (acknowledged.size() < before + 25 && refused.isEmpty() && !writers.isTerminated()) {
                Thread.sleep(20);
            }
            process.destroyForcibly().waitFor();
            writers.shutdownNow();
            assertTrue(writers.awaitTermination(5, TimeUnit.MINUTES));
            assertEquals(List.of(), List.copyOf(refused));
            assertTrue(acknowledged.size() >= before + 25, "the stream ran: " + acknowledged.size());
        }
        System.out.printf(
                "killed %d times; %d of %d documents sent were acknowledged%n",
                ROUNDS, acknowledged.size(), sent.get());
        Process process = OwnProcess.serve(folder, port);
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
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "a graceful stop ends");
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

    /** One capability with one item of evidence, which says a word that nobody else says. */
    private static String evidence(String organisation, String word) {
        return """
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix practice: <https://w3id.org/gradus/practice/> .
                @prefix breadth: <https://w3id.org/gradus/breadth#> .
                @prefix depth: <https://w3id.org/gradus/depth#> .
                @prefix conduct: <https://w3id.org/gradus/conduct#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://ORG.example/id/quality> a gradus:Capability ;
                    rdfs:label "Quality"@en ;
                    gradus:ofOrganisation <https://ORG.example/id/company> ;
                    practice:data-acquisition [ a gradus:Evidence ;
                        rdfs:label "WORD"@en ;
                        gradus:breadth breadth:CrossUnit ; gradus:depth depth:DigitalIntegration ; gradus:conduct conduct:Managed ;
                        gradus:status gradus:Accepted ; dcterms:issued "2026-05-01"^^xsd:date ;
                        dcterms:source <https://ORG.example/files/WORD> ] .
                """.replace("ORG", organisation).replace("WORD", word);
    }
}
