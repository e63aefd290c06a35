package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SPARQL by the protocol, from real clients, within bounds that end in an honest error. */
class SparqlHttpIT {
    private static final String MODELS =
            "SELECT ?model (COUNT(?r) AS ?n) { ?l <https://w3id.org/gradus/core#levelOf> ?model . ?r <https://w3id.org/gradus/core#level> ?l } GROUP BY ?model ORDER BY ?model";

    private static RunningService service;
    private static RunningService narrow;
    private static String known;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        narrow = RunningService.start(Map.of(
                "gradus.sparql.timeout",
                "2s",
                "gradus.sparql.max-rows",
                1000,
                "gradus.sparql.max-result",
                "1MB",
                "gradus.limits.anonymous-requests-per-minute",
                60));
        known = narrow.key(Role.RESEARCHER);
    }

    @AfterAll
    static void stop() {
        narrow.close();
    }

    @Test
    void jenasClientAsks() {
        try (var connection = RDFConnectionRemote.newBuilder()
                .queryEndpoint(service.address("/sparql"))
                .build()) {
            var models = new java.util.ArrayList<String>();
            connection.querySelect(
                    MODELS,
                    (QuerySolution row) -> models.add(row.getResource("model").getURI()));
            assertEquals(4, models.size(), models.toString());
            assertTrue(connection
                            .queryConstruct("CONSTRUCT WHERE { ?s a <https://w3id.org/gradus/core#Level> }")
                            .size()
                    >= 16);
            assertTrue(connection.queryAsk("ASK { ?s ?p ?o }"));
        }
    }

    @Test
    void rdf4jsClientAsks() {
        var repository = new SPARQLRepository(service.address("/sparql"));
        repository.init();
        try (var connection = repository.getConnection();
                var rows = connection.prepareTupleQuery(MODELS).evaluate()) {
            assertEquals(4, rows.stream().count());
        }
        repository.shutDown();
        var own = new SPARQLRepository(service.address("/sparql/private"));
        own.setAdditionalHttpHeaders(Map.of("Authorization", "Bearer " + service.key(Role.ASSESSOR)));
        own.init();
        try (var connection = own.getConnection()) {
            assertTrue(connection
                    .prepareBooleanQuery("ASK { GRAPH <https://w3id.org/gradus/ontology> { ?s ?p ?o } }")
                    .evaluate());
        }
        own.shutDown();
    }

    /** A client from npm, where Node.js is installed. */
    @Test
    void aJavaScriptClientAsks() throws IOException, InterruptedException {
        assumeTrue(runs("node", "--version") && runs("npm", "--version"), "Node.js is not installed");
        Path folder = Path.of("target/js");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", "ask.mjs")) {
            Files.copy(
                    Path.of("src/test/js").resolve(file),
                    folder.resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(folder.resolve("node_modules/sparql-http-client"))) {
            assertEquals(0, run(folder, "npm", "ci", "--no-audit", "--no-fund").exit());
        }
        var asked = run(folder, "node", "ask.mjs", service.address("/sparql"));
        assertEquals(0, asked.exit(), asked.out());
        assertTrue(asked.out().contains("4 models") && asked.out().contains("levels: 16 "), asked.out());
    }

    private record Ran(int exit, String out) {}

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return run(Path.of("."), command).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Ran run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(120, TimeUnit.SECONDS);
        return new Ran(process.exitValue(), out);
    }

    @Test
    void everyFormOfResultIsThere() {
        for (String form : List.of(
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values")) {
            var answer = service.post("/sparql")
                    .accept(form)
                    .body("application/sparql-query", MODELS)
                    .send();
            assertEquals(200, answer.status(), form);
            assertTrue(answer.header("Content-Type").startsWith(form), answer.header("Content-Type"));
        }
        for (String form :
                List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples")) {
            var answer = service.post("/sparql")
                    .accept(form)
                    .body("application/sparql-query", "DESCRIBE <https://w3id.org/gradus/core#Level>")
                    .send();
            assertEquals(200, answer.status(), form);
            assertTrue(answer.header("Content-Type").startsWith(form), answer.header("Content-Type"));
        }
        String form = "query=" + URLEncoder.encode(MODELS, StandardCharsets.UTF_8);
        assertEquals(200, service.get("/sparql?" + form).send().status());
        assertEquals(
                200,
                service.post("/sparql")
                        .body("application/x-www-form-urlencoded", form)
                        .send()
                        .status());
    }

    @Test
    void aQueryThatRunsTooLongEndsAsAnError() {
        for (String query : List.of(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STR(?a) = CONCAT(STR(?d), STR(?g))) }",
                "SELECT * { ?a ?b ?c FILTER REGEX(\"" + "a".repeat(400) + "\", \"" + "(.*)".repeat(9) + "x\") }",
                "SELECT (REPLACE(\"" + "a".repeat(400) + "\", \"" + "(.*)".repeat(9) + "x\", \"\") AS ?x) { }",
                "SELECT * { ?a ?b ?c FILTER EXISTS { ?a ?d ?e FILTER REGEX(\"" + "a".repeat(400) + "\", \""
                        + "(.*)".repeat(9) + "x\") } }",
                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> ASK { FILTER fn:matches(\"" + "a".repeat(400)
                        + "\", \"" + "(.*)".repeat(9) + "x\") }",
                "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:replace(\"" + "a".repeat(400)
                        + "\", \"" + "(.*)".repeat(9) + "x\", \"\") AS ?x) {}")) {
            long from = System.nanoTime();
            var answer = narrow.post("/sparql")
                    .as(known)
                    .body("application/sparql-query", query)
                    .send();
            long seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
            assertEquals(503, answer.status(), query + "\n" + answer);
            assertTrue(answer.text().contains("LIMIT"), "it says what to do");
            assertTrue(seconds < 8, "stopped after " + seconds + " s: " + query);
        }
        assertEquals(
                200,
                narrow.post("/sparql")
                        .as(known)
                        .body("application/sparql-query", "ASK {}")
                        .send()
                        .status());
    }

    @Test
    void librariesAreNotReachedByTheirIris() {
        long from = System.nanoTime();
        String query = """
                PREFIX afn: <http://jena.apache.org/ARQ/function#> PREFIX apf: <http://jena.apache.org/ARQ/property#>
                SELECT (afn:wait(60000) AS ?a) (afn:version() AS ?b) (afn:context("http://jena.apache.org/ARQ#queryTimeout") AS ?c) ?d
                { OPTIONAL { ?d apf:strSplit ("a b" " ") } }
                """;
        var answer = service.post("/sparql")
                .accept("text/csv")
                .body("application/sparql-query", query)
                .send();
        assertEquals("a,b,c,d\r\n,,,\r\n", answer.text());
        assertTrue(Duration.ofNanos(System.nanoTime() - from).toSeconds() < 60, "nothing waited");
    }

    @Test
    void aPatternTooDeepForTheStackIsNoReasonToAnswerWrongly() {
        String query = "SELECT * { ?a ?b ?c FILTER REGEX(\"" + "ab".repeat(60_000) + "\", \"^(a|b)*$\") } LIMIT 1";
        assertEquals(
                503,
                narrow.post("/sparql")
                        .as(known)
                        .body("application/sparql-query", query)
                        .send()
                        .status());
    }

    @Test
    void boundedExpressionsMeanWhatTheyMeant() {
        String query = """
                SELECT (REGEX("Gradus", "^g", "i") AS ?a) (REPLACE("banana", "a(.)", "<$1>") AS ?b)
                       (REPLACE("chat"@fr, "c", "k") AS ?c) (REPLACE("x", "y", "z") AS ?d) (REGEX("a.b", "a.b", "q") AS ?e) {}
                """;
        String csv = service.post("/sparql")
                .accept("application/sparql-results+json")
                .body("application/sparql-query", query)
                .send()
                .text()
                .replaceAll("\\s+", " ");
        for (String part :
                List.of("\"value\": \"b<n><n>a\"", "\"xml:lang\": \"fr\" , \"value\": \"khat\"", "\"value\": \"x\"")) {
            assertTrue(csv.contains(part), part + " in " + csv);
        }
        assertEquals(
                2, Pattern.compile("\"value\": \"true\"").matcher(csv).results().count(), csv);
    }

    @Test
    void aResultThatIsTooLargeIsNotSent() {
        var rows = narrow.post("/sparql")
                .as(known)
                .body("application/sparql-query", "SELECT * { ?s ?p ?o }")
                .send();
        assertEquals(422, rows.status());
        assertTrue(rows.text().contains("1000 rows"));
        assertEquals(
                422,
                narrow.post("/sparql")
                        .as(known)
                        .body("application/sparql-query", "CONSTRUCT WHERE { ?s ?p ?o }")
                        .send()
                        .status());
        String wide = "SELECT ?x { VALUES ?i { " + "1 ".repeat(300) + "} BIND (\"" + "x".repeat(4000) + "\" AS ?x) }";
        var bytes = narrow.post("/sparql")
                .as(known)
                .body("application/sparql-query", wide)
                .send();
        assertEquals(
                422,
                bytes.status(),
                bytes.text().substring(0, Math.min(300, bytes.text().length())));
        assertEquals(
                200,
                narrow.post("/sparql")
                        .as(known)
                        .body("application/sparql-query", "SELECT * { ?s ?p ?o } LIMIT 1000")
                        .send()
                        .status());
    }

    @Test
    void aStringThatDoublesItselfDoesNotTakeTheServiceDown() {
        var bomb = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND (\"xxxxxxxxxxxxxxxx\" AS ?x0) ");
        for (int i = 1; i <= 40; i++) {
            bomb.append("BIND (CONCAT(?x")
                    .append(i - 1)
                    .append(", ?x")
                    .append(i - 1)
                    .append(") AS ?x")
                    .append(i)
                    .append(") ");
        }
        int status = narrow.post("/sparql")
                .as(known)
                .body("application/sparql-query", bomb + "}")
                .send()
                .status();
        assertTrue(status == 503 || status == 200 || status == 422, "status " + status);
        assertEquals(
                200,
                narrow.post("/sparql")
                        .as(known)
                        .body("application/sparql-query", "ASK {}")
                        .send()
                        .status());
    }

    @Test
    void serviceLoadAndUpdatesAreRefused() {
        assertEquals(
                422,
                service.post("/sparql")
                        .body("application/sparql-query", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
                        .send()
                        .status());
        assertEquals(
                422,
                service.post("/sparql")
                        .body(
                                "application/sparql-query",
                                "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } } }")
                        .send()
                        .status());
        assertEquals(
                422,
                service.post("/sparql")
                        .body(
                                "application/sparql-query",
                                "SELECT * { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }")
                        .send()
                        .status());
        assertEquals(
                403,
                service.post("/sparql")
                        .body("application/sparql-update", "CLEAR ALL")
                        .send()
                        .status());
        assertEquals(
                403,
                service.post("/sparql")
                        .body("application/x-www-form-urlencoded", "update=CLEAR%20ALL")
                        .send()
                        .status());
        assertEquals(
                405,
                service.call("PUT", "/sparql?default")
                        .as(service.key(Role.MAINTAINER))
                        .turtle("x")
                        .send()
                        .status());
        String maintainer = service.key(Role.MAINTAINER);
        for (String update : List.of(
                "LOAD <file:///etc/passwd>",
                "INSERT DATA { <https://a.example/b> <https://a.example/b> 1 } ; LOAD SILENT <http://127.0.0.1:1/x> INTO GRAPH <urn:x:y>")) {
            assertEquals(
                    422,
                    service.post("/drafts/update")
                            .as(maintainer)
                            .body("application/sparql-update", update)
                            .send()
                            .status(),
                    update);
        }
        assertEquals(
                400,
                service.post("/drafts/update")
                        .as(maintainer)
                        .body("application/sparql-update", "INSERT DAT")
                        .send()
                        .status());
        var error = service.post("/sparql")
                .body("application/sparql-query", "SELECT * {\n ?s ?p }")
                .send();
        assertEquals(400, error.status());
        assertTrue(error.text().contains("line 2"), error.text());
    }

    @Test
    void aGraphWithAPropertyThatRdfXmlCannotNameIsRefusedByName() {
        for (String property : List.of(
                "urn:uuid:0c7f2c0e-8f0a-4b8e-9d62-1f0a5c1d2e3f", "https://p.example/2026/", "https://p.example/v/42")) {
            String query = "CONSTRUCT { <https://a.example/b> <" + property + "> 1 } WHERE {}";
            var refused = service.post("/sparql")
                    .accept("application/rdf+xml")
                    .body("application/sparql-query", query)
                    .send();
            assertEquals(406, refused.status(), refused.toString());
            assertTrue(refused.text().contains(property), refused.text());
            assertEquals(
                    200,
                    service.post("/sparql")
                            .accept("text/turtle")
                            .body("application/sparql-query", query)
                            .send()
                            .status());
        }
        var sayable = service.post("/sparql")
                .accept("application/rdf+xml")
                .body(
                        "application/sparql-query",
                        "CONSTRUCT { <https://a.example/b> <https://p.example/v/a42> 1 } WHERE {}")
                .send();
        assertEquals(200, sayable.status(), sayable.toString());
    }

    @Test
    void aDraftThatSpeaksOfWhatIsNotDeclaredIsNotStored() {
        String maintainer = service.key(Role.MAINTAINER);
        String graph = "/drafts?graph=urn:gradus:draft:undeclared";
        String prefixes = """
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix practice: <https://w3id.org/gradus/practice/> .
                @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
                """;
        var sound = prefixes + "t10003:5.2.2-a.1 gradus:practice practice:data-acquisition .";
        for (var each : Map.of(
                        "t10003:5.2.2-a.1\n gradus:practice practice:data-acquisitoin .", "practice/data-acquisition",
                        "t10003:5.2.2-a.1\n gradus:minBredth 1 .", "core#minBreadth",
                        "t10003:5.2.2-a.1 gradus:practice practice:data-acquisition .\n practice:data-acquisitoin gradus:kind gradus:Asset .",
                                "practice/data-acquisition")
                .entrySet()) {
            for (String method : List.of("PUT", "POST")) {
                var refused = service.call(method, graph)
                        .as(maintainer)
                        .turtle(prefixes + each.getKey())
                        .send();
                assertEquals(422, refused.status(), refused.toString());
                var problem = refused.json()
                        .getAsJsonObject()
                        .getAsJsonArray("problems")
                        .get(0)
                        .getAsJsonObject();
                assertEquals(5, problem.get("line").getAsInt(), refused.text());
                assertEquals(
                        "https://w3id.org/gradus/" + each.getValue(),
                        problem.get("nearest").getAsString());
                assertTrue(
                        problem.get("message").getAsString().contains(each.getValue()),
                        "each says in words what to do: " + problem);
                assertEquals(404, service.get(graph).as(maintainer).send().status(), "nothing is stored");
            }
        }
        assertEquals(
                201,
                service.call("PUT", graph).as(maintainer).turtle(sound).send().status());
        String update =
                "INSERT DATA { GRAPH <urn:gradus:draft:undeclared> { <urn:test:a> <https://w3id.org/gradus/core#practice>"
                        + " <https://w3id.org/gradus/practice/%1$s> %2$s } }";
        var refused = update(maintainer, update.formatted("brand-new-practise", ""));
        assertEquals(422, refused.status(), refused.toString());
        assertTrue(refused.text().contains("practice/brand-new-practise"), refused.text());
        assertEquals(
                204,
                update(
                                maintainer,
                                update.formatted(
                                        "brand-new-practise",
                                        ". <https://w3id.org/gradus/practice/brand-new-practise> a"
                                                + " <https://w3id.org/gradus/core#Practice>"))
                        .status(),
                "a draft may declare what it speaks of");
        String undone =
                "DELETE DATA { GRAPH <urn:gradus:draft:undeclared> { <https://w3id.org/gradus/practice/brand-new-practise> a"
                        + " <https://w3id.org/gradus/core#Practice> } }";
        assertEquals(422, update(maintainer, undone).status(), "what is spoken of stays declared");
        assertEquals(
                204,
                update(maintainer, "COPY <urn:gradus:draft:undeclared> TO <urn:gradus:draft:copied>")
                        .status());
        assertEquals(
                422,
                update(
                                maintainer,
                                "INSERT DATA { <https://w3id.org/gradus/practice/brand-new-practise>"
                                        + " <https://w3id.org/gradus/core#kind> <https://w3id.org/gradus/core#Asset> }")
                        .status(),
                "what another draft declares is not declared here");
        assertEquals(
                422,
                update(
                                maintainer,
                                "MOVE <urn:gradus:draft:copied> TO DEFAULT ; DELETE DATA {"
                                        + " <https://w3id.org/gradus/practice/brand-new-practise> a"
                                        + " <https://w3id.org/gradus/core#Practice> }")
                        .status());
        assertEquals(
                3,
                service.get("/drafts?graph=urn:gradus:draft:copied")
                        .as(maintainer)
                        .accept("application/n-triples")
                        .send()
                        .text()
                        .lines()
                        .count(),
                "a refused update is undone whole");
        assertEquals(204, service.call("DELETE", graph).as(maintainer).send().status());
        assertEquals(
                204, update(maintainer, "DROP GRAPH <urn:gradus:draft:copied>").status());
    }

    private static RunningService.Answer update(String key, String update) {
        return service.post("/drafts/update")
                .as(key)
                .body("application/sparql-update", update)
                .send();
    }

    @Test
    void draftsAreKeptByTheGraphStoreProtocol() {
        String maintainer = service.key(Role.MAINTAINER);
        String graph = "/drafts?graph=https://w3id.org/gradus/draft/one";
        String turtle = "<https://draft.example/a> <https://draft.example/b> \"%s\" .";
        assertEquals(404, service.get(graph).as(maintainer).send().status());
        assertEquals(
                201,
                service.call("PUT", graph)
                        .as(maintainer)
                        .turtle(turtle.formatted("one"))
                        .send()
                        .status());
        assertEquals(
                204,
                service.post(graph)
                        .as(maintainer)
                        .turtle(turtle.formatted("two"))
                        .send()
                        .status());
        assertEquals(
                2,
                service.get(graph)
                        .as(maintainer)
                        .accept("application/n-triples")
                        .send()
                        .text()
                        .lines()
                        .count());
        assertEquals(
                204,
                service.call("PUT", graph)
                        .as(maintainer)
                        .turtle(turtle.formatted("three"))
                        .send()
                        .status());
        assertEquals(
                1,
                service.get(graph)
                        .as(maintainer)
                        .accept("application/n-triples")
                        .send()
                        .text()
                        .lines()
                        .count());
        assertEquals(
                204,
                service.post("/drafts/update")
                        .as(maintainer)
                        .body(
                                "application/sparql-update",
                                "INSERT DATA { GRAPH <https://w3id.org/gradus/draft/one> { <https://draft.example/a> <https://draft.example/b> 4 } }")
                        .send()
                        .status());
        assertTrue(service.post("/drafts/sparql")
                .as(maintainer)
                .accept("text/csv")
                .body("application/sparql-query", "SELECT * { GRAPH ?g { ?s ?p 4 } }")
                .send()
                .text()
                .contains("draft/one"));
        assertEquals(
                400,
                service.call("PUT", graph)
                        .as(maintainer)
                        .body(
                                "application/n-quads",
                                "<https://a.example/a> <https://a.example/a> <https://a.example/a> <urn:x:other> .")
                        .send()
                        .status());
        assertEquals(204, service.call("DELETE", graph).as(maintainer).send().status());
        assertEquals(404, service.get(graph).as(maintainer).send().status());
    }

    @Test
    void everyQuestionOfTheCatalogueAnswersAsItDoesOnTheCommandLine() throws IOException {
        TurtleLibrary expected = TurtleLibrary.of(Path.of("../../queries"), ".csv");
        var names = expected.names("catalogue/");
        assertTrue(names.size() >= 25);
        for (String file : names) {
            String name = file.substring("catalogue/".length(), file.length() - ".csv".length());
            var answer = service.get("/queries/" + name).accept("text/csv").send();
            assertEquals(200, answer.status(), name);
            assertEquals(
                    new String(expected.open(file).readAllBytes(), StandardCharsets.UTF_8).strip(),
                    answer.text().replace("\r", "").strip(),
                    name);
        }
        assertTrue(service.get("/queries/cites?standard=standard:gb-t-20988-2007&lang=zh")
                .accept("text/html")
                .send()
                .text()
                .contains("8.4.3-L1-b"));
    }

    @Test
    void whoAsksTooOftenIsAskedToWait() {
        RunningService.Answer last = null;
        for (int i = 0; i < 80; i++) {
            last = narrow.get("/core").accept("image/png").send();
            if (last.status() == 429) {
                break;
            }
        }
        assertEquals(429, last.status());
        assertTrue(Integer.parseInt(last.header("Retry-After")) >= 1);
        assertEquals(
                200,
                narrow.get("/core").as(known).accept("text/turtle").send().status(),
                "a key has a rate of its own");
    }
}
