package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever sends a body slowly takes no one else's turn, and not for ever a thread. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SlowBodiesIT {
    private static final String QUERY = "application/sparql-query";

    private static RunningService service;

    private final List<Socket> slow = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of(
                "server.tomcat.threads.max",
                24,
                "server.tomcat.connection-timeout",
                "3s",
                "gradus.limits.body-time",
                "2s",
                "gradus.limits.anonymous-requests-per-minute",
                100_000));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket each : slow) {
            each.close();
        }
    }

    private Socket begin(String line, String headers, String begun) throws IOException {
        URI address = URI.create(service.address("/"));
        var socket = new Socket(address.getHost(), address.getPort());
        slow.add(socket);
        socket.setSoTimeout(120_000);
        send(socket, line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + begun);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Everything that comes before the other side closes. */
    private static String rest(Socket socket) throws IOException {
        var all = new StringBuilder();
        var in = socket.getInputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                all.append((char) b);
            }
        } catch (java.net.SocketException e) {
            // Closed while something was on its way to it.
        }
        return all.toString();
    }

    /** Many more of them than there are threads, be it that their bodies are read, refused or looked at by no one. */
    @Test
    void othersAreAnsweredMeanwhile() throws Exception {
        String known = service.key(Role.RESEARCHER);
        List<String> requests = List.of(
                "POST /sparql|application/sparql-query|ASK",
                "POST /sparql|application/x-www-form-urlencoded|query=ASK",
                "POST /drafts/update|application/sparql-update|CLEAR",
                "POST /jobs|application/json|{",
                "GET /queries|text/plain|x",
                "GET /sparql?query=ASK%20%7B%7D|text/plain|x",
                "PUT /nowhere|text/plain|x");
        for (int i = 0; i < 30; i++) {
            for (String request : requests) {
                String[] parts = request.split("\\|");
                begin(parts[0], "Content-Type: " + parts[1] + "\r\nContent-Length: 100000\r\n", parts[2]);
            }
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(200, service.get("/queries").send().status());
            assertEquals(
                    200,
                    service.get("/sparql?query=ASK%20%7B%7D").as(known).send().status());
            int status = service.post("/sparql").body(QUERY, "ASK {}").send().status();
            assertTrue(status == 200 || status == 503, "a place for reading, or word that there is none: " + status);
        }
        for (int i = 0; i < slow.size(); i++) {
            String answer = rest(slow.get(i));
            String request = requests.get(i % requests.size());
            assertTrue(answer.startsWith("HTTP/1.1 "), request + " is answered before it is closed: " + answer);
        }
        assertEquals(200, service.post("/sparql").body(QUERY, "ASK {}").send().status());
    }

    @Test
    void aBodyHasATimeInAllHoweverOftenSomeOfItComes() throws Exception {
        var socket = begin("POST /sparql", "Content-Type: " + QUERY + "\r\nContent-Length: 100000\r\n", "ASK");
        var threads = Executors.newSingleThreadExecutor();
        try {
            Future<String> answer = threads.submit(() -> rest(socket));
            while (!answer.isDone()) {
                try {
                    send(socket, " ");
                } catch (IOException e) {
                    // It was closed.
                    break;
                }
                Thread.sleep(50);
            }
            assertTrue(answer.get().startsWith("HTTP/1.1 408 "), answer.get());
            assertTrue(answer.get().contains("too-slow"), answer.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aBodyThatPausesWithinItsTimeIsRead() throws Exception {
        var socket = begin(
                "POST /sparql", "Content-Type: " + QUERY + "\r\nContent-Length: 6\r\nConnection: close\r\n", "ASK");
        Thread.sleep(300);
        send(socket, " {}");
        assertTrue(rest(socket).startsWith("HTTP/1.1 200 "));
    }

    /** What was left of a body is never taken for the next request. */
    @Test
    void aConnectionEndsAfterABodyThatNobodyWanted() throws Exception {
        var socket = begin("GET /queries/none", "Content-Length: 11\r\n", "GET / no no");
        String answer = rest(socket);
        assertTrue(answer.startsWith("HTTP/1.1 404 ") && answer.contains("Connection: close"), answer);
        assertEquals(2, answer.split("HTTP/1.1 ", -1).length, answer);
    }
}
