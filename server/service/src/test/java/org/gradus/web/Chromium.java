package org.gradus.web;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a window, with one page, spoken to by the DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final int SECONDS = 120;

    private final Path profile;
    private final Process process;
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final String session;
    private int calls;

    private Chromium(Path executable) throws IOException, InterruptedException {
        profile = Files.createTempDirectory("gradus-browser");
        process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(endpoint(), new Listener())
                .join();
        String page = ask("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .getAsString();
        session = ask("", "Target.attachToTarget", Map.of("targetId", page, "flatten", true))
                .get("sessionId")
                .getAsString();
    }

    /** The browser of this machine; empty where there is none. */
    static Optional<Chromium> start() throws IOException, InterruptedException {
        Optional<Path> executable = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return executable.isEmpty() ? Optional.empty() : Optional.of(new Chromium(executable.get()));
    }

    /** Lays pages out for a window so wide, or for paper so wide. */
    void width(int pixels, boolean paper) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 844, "deviceScaleFactor", 1, "mobile", false));
        ask("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : "screen"));
    }

    void open(String address) {
        ask("Page.navigate", Map.of("url", address));
        evaluate(
                "new Promise(done => document.readyState === 'complete' ? done('') : addEventListener('load', () => done('')))");
    }

    /** What an expression of JavaScript gives: a text, or a promise of one. */
    String evaluate(String expression) {
        JsonObject answer =
                ask("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.getAsJsonObject("result").get("value").getAsString();
    }

    private URI endpoint() throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        Instant end = Instant.now().plusSeconds(SECONDS);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the browser does not start: " + Files.readString(profile.resolve("log")));
    }

    private JsonObject ask(String method, Map<String, ?> parameters) {
        return ask(session, method, parameters);
    }

    private JsonObject ask(String asked, String method, Map<String, ?> parameters) {
        var call = new JsonObject();
        call.addProperty("id", ++calls);
        call.addProperty("method", method);
        call.add("params", new Gson().toJsonTree(parameters));
        if (!asked.isEmpty()) {
            call.addProperty("sessionId", asked);
        }
        socket.sendText(call.toString(), true).join();
        try {
            while (true) {
                JsonObject answer = answers.poll(SECONDS, TimeUnit.SECONDS);
                if (answer == null || answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer);
                }
                if (answer.has("id") && answer.get("id").getAsInt() == calls) {
                    return answer.getAsJsonObject("result");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                answers.add(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
