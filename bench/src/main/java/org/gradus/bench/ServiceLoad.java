package org.gradus.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.store.DataFolder;

/**
 * Starts the service with the launcher on a new folder, measures its start and its idle memory, then has readers and
 * writers ask without a pause, and prints how long every kind of request took.
 *
 * <p>Arguments: readers, writers, seconds, hostile callers; {@code 50 5 120 0} where there are none. With hostile callers the
 * same work is done twice, alone and while they ask what would take all of the service; then the times of the others are
 * compared. Ends with 1 if any answer was not the one expected.
 */
public final class ServiceLoad {
    private static final String SAMPLE = "https://lanqiao.example/";
    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final List<String> REQUIREMENTS = List.of(
            "t-aiitre-10003/5.2.4-a", "t-aiitre-10003/5.3.2-a", "t-aiitre-10003/5.2.2-a", "t-aiitre-10003/5.3.4-a");
    private static final String ALL = "all";
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final String COUNT = """
            PREFIX gradus: <https://w3id.org/gradus/core#>
            SELECT ?level (COUNT(?requirement) AS ?n) { ?requirement gradus:level ?level } GROUP BY ?level ORDER BY ?level
            """;
    private static final String REACHED = """
            PREFIX gradus: <https://w3id.org/gradus/core#>
            SELECT ?subject ?reached { ?assessment gradus:ofSubject ?subject ; gradus:reaches ?reached } LIMIT 200
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final String base;
    private final String maintainer;
    private final String assessor;
    private final List<Member> members;
    private final List<String> readers;
    private final String evidence;

    /** By status, how many answers hostile callers got. */
    private final Map<Integer, LongAdder> toHostile = new ConcurrentSkipListMap<>();

    /** An organisation with its key. */
    private record Member(String id, String key) {}

    private ServiceLoad(String base, KeyRing keys, int readers, int writers, String evidence) {
        this.base = base;
        this.evidence = evidence;
        this.maintainer = secret(keys, Role.MAINTAINER);
        this.assessor = secret(keys, Role.ASSESSOR);
        // Of one caller only so many queries run at once.
        this.readers = IntStream.range(0, readers)
                .mapToObj(number -> secret(keys, Role.RESEARCHER))
                .toList();
        this.members = IntStream.range(0, writers)
                .mapToObj(number -> new Member("load-" + number, secret(keys, Role.ORGANISATION, "load-" + number)))
                .toList();
    }

    private static String secret(KeyRing keys, Role role, String... organisations) {
        return keys.create(role, List.of(organisations), "load", Instant.now()).secret();
    }

    public static void main(String[] args) throws Exception {
        int readers = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int writers = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 120;
        int hostile = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        Path data = Files.createTempDirectory("gradus-load");
        int port = freePort();
        var command =
                new ProcessBuilder("./gradus", "serve", "--data", data.toString(), "--port", Integer.toString(port));
        command.environment()
                .merge(
                        "GRADUS_OPTS",
                        "-Dgradus.limits.requests-per-minute=1000000 -Dgradus.limits.anonymous-requests-per-minute=1000000",
                        (own, more) -> own + " " + more);
        command.redirectErrorStream(true)
                .redirectOutput(data.resolve("service.log").toFile());
        String base = "http://127.0.0.1:" + port;
        long started = System.nanoTime();
        Process service = command.start();
        boolean fine;
        try {
            System.out.printf("first answer after %.1f s%n", firstAnswer(base, service, started));
            Thread.sleep(10_000);
            System.out.println("resident when idle: " + resident(service) + " MB");
            var load = new ServiceLoad(
                    base,
                    new KeyRing(new DataFolder(data).keys()),
                    readers,
                    writers,
                    Files.readString(Path.of("examples/lanqiao.ttl")));
            load.prepare();
            fine = load.run(seconds, 0);
            if (hostile > 0) {
                fine &= load.besideHostile(seconds, hostile);
            }
            System.out.println(
                    "resident after the load: " + resident(service) + " MB; the folder: " + size(data) + " MB");
        } finally {
            service.destroy();
            if (!service.waitFor(30, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
        System.out.println("log: " + data.resolve("service.log"));
        System.exit(fine ? 0 : 1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double firstAnswer(String base, Process service, long started) throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(base + "/" + REQUIREMENTS.get(0) + ".ttl"))
                .build();
        while (service.isAlive() && System.nanoTime() - started < STARTING.toNanos()) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - started) / 1e9;
                }
            } catch (IOException e) {
                // Not there yet.
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException(
                service.isAlive()
                        ? "no answer after " + STARTING.toSeconds() + " s"
                        : "the service ended with " + service.exitValue());
    }

    private static long resident(Process service) throws IOException {
        var matcher = RSS.matcher(Files.readString(Path.of("/proc/" + service.pid() + "/status")));
        return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024 : -1;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    >> 20;
        }
    }

    private void prepare() throws Exception {
        for (Member member : members) {
            String iri = "https://" + member.id() + ".example/id/company";
            expect(
                    201,
                    send(
                            "register",
                            request("/organisations/" + member.id(), maintainer)
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString("{\"iri\": \"" + iri
                                            + "\", \"name\": {\"en\": \"Load\", \"zh\": \"负载\"}}"))));
            expect(201, send("post evidence", post(member)));
            expect(201, send("assess", assess(member)));
        }
        times.clear();
    }

    /** The same again, while others ask without a key, and without a pause, what {@link HostileQueries} holds. */
    private boolean besideHostile(int seconds, int hostile) throws InterruptedException {
        Map<String, ConcurrentLinkedQueue<Long>> alone = Map.copyOf(times);
        times.clear();
        System.out.printf("%nBeside %d hostile callers:%n", hostile);
        boolean fine = run(seconds, hostile);
        System.out.println("hostile callers were answered: " + toHostile);
        System.out.printf("%n| 95 of 100 within | alone | beside | ratio |%n| --- | ---: | ---: | ---: |%n");
        new TreeMap<>(times).forEach((kind, taken) -> ratio(kind, alone.getOrDefault(kind, taken), taken));
        ratio(ALL, all(alone), all(times));
        return fine && toHostile.keySet().stream().allMatch(status -> status < 500 || status == 503);
    }

    private boolean run(int seconds, int hostile) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var threads = Executors.newFixedThreadPool(readers.size() + members.size() + hostile);
        long from = System.nanoTime();
        for (int reader = 0; reader < readers.size(); reader++) {
            var random = new Random(reader);
            String key = readers.get(reader);
            threads.execute(() -> repeat(end, () -> read(random, key)));
        }
        for (Member member : members) {
            threads.execute(() -> repeat(end, () -> write(member)));
        }
        for (int each = 0; each < hostile; each++) {
            String query = HostileQueries.ALL.get(each % HostileQueries.ALL.size());
            threads.execute(() -> repeat(end, () -> attack(query)));
        }
        threads.shutdown();
        if (!threads.awaitTermination(seconds + 120L, TimeUnit.SECONDS)) {
            errors.add("some requests were not answered within two minutes after the end");
        }
        print((System.nanoTime() - from) / 1e9);
        return errors.isEmpty();
    }

    private void attack(String query) throws IOException, InterruptedException {
        var answer = client.send(
                request("/sparql", null)
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(query))
                        .build(),
                BodyHandlers.discarding());
        toHostile.computeIfAbsent(answer.statusCode(), added -> new LongAdder()).increment();
    }

    /** Work that talks to the service. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private void repeat(long end, Work work) {
        while (System.nanoTime() < end && errors.size() < 100) {
            try {
                work.run();
            } catch (Exception e) {
                errors.add(e.toString());
            }
        }
    }

    private void read(Random random, String key) throws Exception {
        Member member = members.get(random.nextInt(members.size()));
        String requirement = "/" + REQUIREMENTS.get(random.nextInt(REQUIREMENTS.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> expect(200, send("requirement as a page", request(requirement + ".html", null)));
            case 2, 3 -> expect(200, send("requirement as Turtle", request(requirement + ".ttl", null)));
            case 4 -> {
                var first = send("requirement as JSON-LD", request(requirement + ".jsonld", null));
                expect(200, first);
                expect(
                        304,
                        send(
                                "the same, not modified",
                                request(requirement + ".jsonld", null)
                                        .header(
                                                "If-None-Match",
                                                first.headers()
                                                        .firstValue("ETag")
                                                        .orElseThrow())));
            }
            case 5 -> expect(200, send("query", query("/sparql", COUNT, key)));
            case 6 -> expect(200, send("private query", query("/sparql/private", REACHED, member.key())));
            case 7 ->
                expect(
                        200,
                        send(
                                "competency question",
                                request("/queries/asked-by-all", null).header("Accept", "text/csv")));
            case 8 ->
                expect(
                        200,
                        send(
                                "evidence read back",
                                request("/organisations/" + member.id() + "/evidence/1", member.key())
                                        .header("Accept", "text/turtle")));
            default ->
                expect(
                        200,
                        send(
                                "assessment as a page",
                                request("/organisations/" + member.id() + "/assessments/1", assessor)
                                        .header("Accept", "text/html")));
        }
    }

    private void write(Member member) throws Exception {
        var created = send("post evidence", post(member));
        expect(201, created);
        String location = created.headers().firstValue("Location").orElseThrow();
        expect(201, send("assess", assess(member)));
        // Otherwise the evidence that counts would grow without end, and so would the time that assessing takes.
        expect(
                204,
                send(
                        "withdraw evidence",
                        request(location + "?reason=load", member.key())
                                .header(
                                        "If-Match",
                                        created.headers().firstValue("ETag").orElseThrow())
                                .DELETE()));
    }

    private HttpRequest.Builder post(Member member) {
        return request("/organisations/" + member.id() + "/evidence", member.key())
                .header("Content-Type", "text/turtle")
                .POST(BodyPublishers.ofString(evidence.replace(SAMPLE, "https://" + member.id() + ".example/")));
    }

    private HttpRequest.Builder assess(Member member) {
        return request("/organisations/" + member.id() + "/assessments", member.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"models\": [\"t-aiitre-10004-2023\"], \"date\": \"2026-06-30\"}"));
    }

    private HttpRequest.Builder query(String path, String query, String key) {
        return request(path + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), key)
                .header("Accept", "application/sparql-results+json");
    }

    private HttpRequest.Builder request(String path, String key) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(String kind, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        long from = System.nanoTime();
        var answer = client.send(request.build(), BodyHandlers.ofString());
        times.computeIfAbsent(kind, added -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - from);
        return answer;
    }

    private void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            errors.add(
                    answer.request().method() + " " + answer.uri() + " " + answer.statusCode() + " " + answer.body());
        }
    }

    private void print(double seconds) {
        System.out.printf(
                "%n| %d readers, %d writers | answers | median | p95 | p99 | slowest |%n",
                readers.size(), members.size());
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        new TreeMap<>(times).forEach((kind, taken) -> row(kind, List.copyOf(taken)));
        List<Long> all = all(times);
        row(ALL, all);
        System.out.printf("%n%.0f answers a second; %d errors%n", all.size() / seconds, errors.size());
        errors.stream().limit(5).forEach(System.out::println);
    }

    private static List<Long> all(Map<String, ConcurrentLinkedQueue<Long>> times) {
        return times.values().stream().flatMap(Collection::stream).toList();
    }

    private static void ratio(String kind, Collection<Long> alone, Collection<Long> beside) {
        long before = within95(alone);
        long after = within95(beside);
        System.out.printf(
                "| %s | %d ms | %d ms | %.1f |%n",
                kind, before / 1_000_000, after / 1_000_000, (double) after / before);
    }

    private static long within95(Collection<Long> taken) {
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(0.95 * sorted.length))];
    }

    private static void row(String kind, List<Long> taken) {
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "| %s | %d | %s | %s | %s | %s |%n",
                kind, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static String at(long[] sorted, double part) {
        int index = (int) Math.min(sorted.length - 1L, Math.round(part * sorted.length));
        return sorted.length == 0 ? "" : "%d ms".formatted(sorted[index] / 1_000_000);
    }
}
