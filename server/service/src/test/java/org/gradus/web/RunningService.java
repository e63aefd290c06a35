package org.gradus.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.app.GradusService;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.store.DataFolder;
import org.gradus.store.Database;
import org.gradus.store.PublicGraphs;
import org.springframework.context.ConfigurableApplicationContext;

/** The real service on a port of its own, over a folder of its own, and a client that speaks HTTP to it. */
final class RunningService implements AutoCloseable {
    static final Path EXAMPLES = Path.of("../../examples");

    private static RunningService shared;

    private final Path folder;
    private final Map<String, Object> settings;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private ConfigurableApplicationContext context;
    private int port;

    private RunningService(Path folder, Map<String, Object> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** One service for all tests that leave nothing behind that others would stumble on; organisations keep them apart. */
    static synchronized RunningService shared() {
        if (shared == null) {
            shared = start(Map.of(
                    // What queries answer is asked of it, on a slow machine too; limits have services of their own.
                    "gradus.sparql.timeout",
                    "5m",
                    "gradus.limits.anonymous-requests-per-minute",
                    1_000_000,
                    "gradus.limits.requests-per-minute",
                    1_000_000));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    static RunningService start(Map<String, Object> settings) {
        try {
            return new RunningService(Files.createTempDirectory("gradus-test"), settings).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps its data in a folder that someone else cleans up. */
    static RunningService start(Path folder, Map<String, Object> settings) {
        return new RunningService(folder, settings).start();
    }

    private RunningService start() {
        var properties = new HashMap<>(settings);
        properties.put("gradus.data", folder.toString());
        properties.putIfAbsent("gradus.prepared", PublicGraphsOnce.LOADED.toString());
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        properties.put("logging.level.root", "warn");
        context = GradusService.start(properties);
        port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
        return this;
    }

    /** Stops and starts again on the same folder. */
    void restart() {
        context.close();
        start();
    }

    Path folder() {
        return folder;
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String key(Role role, String... organisations) {
        return new KeyRing(new DataFolder(folder).keys())
                .create(role, List.of(organisations), "test", Instant.now())
                .secret();
    }

    /** Registers an organisation. */
    void register(String id, String iri) {
        var answer = call("PUT", "/organisations/" + id)
                .as(key(Role.MAINTAINER))
                .json("{\"iri\": \"" + iri + "\", \"name\": {\"en\": \"" + id + "\", \"zh\": \"" + id + "\"}}")
                .send();
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
    }

    Call call(String method, String path) {
        return new Call(method, path);
    }

    Call get(String path) {
        return call("GET", path);
    }

    Call post(String path) {
        return call("POST", path);
    }

    @Override
    public void close() {
        context.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request under construction. */
    final class Call {
        private final String method;
        private final String path;
        private final List<String> headers = new ArrayList<>();
        private byte[] body = new byte[0];

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Call as(String key) {
            return key == null ? this : header("Authorization", "Bearer " + key);
        }

        Call header(String name, String value) {
            headers.add(name);
            headers.add(value);
            return this;
        }

        Call accept(String type) {
            return header("Accept", type);
        }

        Call body(String type, String text) {
            return body(type, text.getBytes(StandardCharsets.UTF_8));
        }

        Call body(String type, byte[] bytes) {
            return untyped(bytes).header("Content-Type", type);
        }

        /** A body of which nobody says what it is. */
        Call untyped(byte[] bytes) {
            body = bytes;
            return this;
        }

        Call json(String json) {
            return body("application/json", json);
        }

        Call turtle(String turtle) {
            return body("text/turtle", turtle);
        }

        Answer send() {
            var request = HttpRequest.newBuilder(URI.create(address(path)))
                    .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            try {
                return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return response.body();
        }

        JsonElement json() {
            return JsonParser.parseString(text());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + "\n" + text();
        }
    }

    /** Loaded once a process; each service begins with a copy, as those do that the launcher starts. */
    private static final class PublicGraphsOnce {
        static final Path LOADED = load();

        private static Path load() {
            try {
                Path folder = Files.createTempDirectory("gradus-public").resolve("public");
                try (var database = Database.open(folder)) {
                    new PublicGraphs(database, TurtleLibrary.published("ontology"), TurtleLibrary.published("shapes"))
                            .refresh(Instant.now().truncatedTo(ChronoUnit.SECONDS));
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
