package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradus.json.Json;
import org.gradus.rdf.Namespaces;
import org.gradus.security.Role;
import org.gradus.web.http.ProblemType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the service refuses, who asks in Chinese is told in Chinese: in JSON, and in a browser as a page. */
class ProblemsInChineseIT {
    /** These need a machine in trouble or many callers; what they say is fixed, and walked in the code. */
    private static final Set<ProblemType> NOT_HERE = EnumSet.of(
            ProblemType.BUSY,
            ProblemType.INTERNAL,
            ProblemType.MAINTENANCE,
            ProblemType.MEMORY,
            ProblemType.NO_ROOM,
            ProblemType.PROVIDER_AWAY,
            ProblemType.QUERY_FAILED,
            ProblemType.TOO_MANY_BODIES,
            ProblemType.TOO_SLOW,
            ProblemType.WRITES_WAIT);

    private static final String EVIDENCE = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            <https://tie.example/id/quality> a gradus:Capability ;
                rdfs:label "质检"@zh ; gradus:ofOrganisation <https://tie.example/id> ;
                practice:data-acquisition <https://tie.example/id/e1> .
            <https://tie.example/id/e1> a gradus:Evidence ; rdfs:label "BREADTH"@zh ;
                gradus:breadth breadth:BREADTH ; gradus:status gradus:Submitted ; dcterms:issued "2026-05-01"^^xsd:date ;
                dcterms:source <https://tie.example/files/1> .
            """;

    private static final Set<String> INTERFACE = Set.of(
            "Accept",
            "Allow",
            "Bearer",
            "Cookie",
            "ETag",
            "assessor",
            "charset",
            "date",
            "deflate",
            "document",
            "id",
            "lang",
            "limit",
            "maintainer",
            "models",
            "organisation",
            "query",
            "requirement",
            "researcher",
            "security",
            "since",
            "standard",
            "tccua",
            "theme");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ServiceHere service;
    private static String maintainer;
    private static String owner;

    @BeforeAll
    static void start() throws Exception {
        service = ServiceHere.shared();
        maintainer = service.key(Role.MAINTAINER);
        owner = service.key(Role.ORGANISATION, "tie");
        as(maintainer, "PUT", "/organisations/tie")
                .json("{\"iri\": \"https://tie.example/id\", \"name\": \"铁\"}")
                .send();
        assertEquals(201, evidence("/organisations/tie/evidence", "Unit").send().statusCode());
        assertEquals(
                201,
                evidence("/organisations/tie/evidence", "Unit").send().statusCode(),
                "a second document, to be withdrawn");
        var withdrawn = as(owner, "DELETE", "/organisations/tie/evidence/2?reason=x")
                .header("If-Match", "*")
                .send();
        assertEquals(204, withdrawn.statusCode(), withdrawn.body());
    }

    private static List<Call> refused() {
        String evidence = "/organisations/tie/evidence";
        String assess = "/organisations/tie/assessments";
        var calls = new ArrayList<>(List.of(
                as(owner, "GET", "/core").header("Accept", "turtle"),
                as(owner, "GET", "/core").header("Accept", "image/png"),
                as(owner, "GET", "/core?x=1"),
                as(owner, "GET", "/problem?page=2"),
                as(owner, "GET", "/sparql?query=ASK%7B%7D&defaultgraph-uri=urn:x"),
                as(owner, "GET", "/nothing"),
                as(owner, "GET", "/core?lang=" + "x".repeat(20_000)),
                as(owner, "GET", "/queries/nothing"),
                as(owner, "GET", "/queries/mappings-of?requirement=t10003:5.2.2-z"),
                as(owner, "GET", "/queries/mappings-of?requirement=%3C"),
                as(owner, "PATCH", "/core"),
                as("gradus_wrong", "GET", "/core"),
                as(owner, "GET", "/audit"),
                as(maintainer, "GET", "/audit?since=yesterday"),
                as(maintainer, "GET", "/audit?limit=x"),
                as(owner, "GET", "/organisations/other/evidence"),
                as(owner, "GET", evidence + "/2"),
                as(owner, "GET", evidence + "/one"),
                as(owner, "GET", evidence + "/99"),
                as(owner, "PUT", evidence + "/1").turtle(EVIDENCE.replace("BREADTH", "Unit")),
                as(owner, "PUT", evidence + "/1")
                        .header("If-Match", "\"other\"")
                        .turtle(EVIDENCE.replace("BREADTH", "Unit")),
                as(owner, "PUT", evidence + "/1")
                        .header("If-Match", "other")
                        .turtle(EVIDENCE.replace("BREADTH", "Unit")),
                evidence(evidence, "CrossUnit"),
                evidence(evidence, "Everywhere"),
                as(owner, "POST", evidence).turtle("<urn:a> <urn:b .\n"),
                as(owner, "POST", evidence).turtle("# 空\n"),
                as(owner, "POST", evidence).turtle("{\"a\": 1}"),
                as(owner, "POST", evidence).body("application/ld+json", "{\"@context\": {\"a\": 5}, \"a\": \"b\"}"),
                as(owner, "POST", evidence).body("application/rdf+xml", "<a>"),
                as(owner, "POST", evidence).body("application/rdf+xml", "<rdf:RDF xmlns:rdf='urn:x'><b></rdf:RDF>"),
                as(owner, "POST", evidence).body("application/trix", "<TriX><b/></TriX>"),
                as(owner, "POST", evidence).body("application/n-triples", "<urn:a> <urn:b> \"c\"@@ ."),
                as(owner, "POST", evidence).body("application/rdf+json", "{\"a\": 1}"),
                as(owner, "POST", evidence).body("text/csv", "a,b\n1,2"),
                as(owner, "POST", evidence).body("text/turtle;charset=gbk", "x"),
                as(owner, "POST", evidence).turtle("x").header("Content-Encoding", "gzip"),
                as(owner, "POST", evidence).turtle("x").header("Content-Encoding", "deflate"),
                as(owner, "POST", evidence).turtle("x").header("Content-Encoding", "br"),
                as(owner, "POST", evidence).turtle("# ".repeat(9_000_000)),
                as(owner, "POST", assess).json("{\"model\": []}"),
                as(owner, "POST", assess).json("{\"date\": \"昨天\"}"),
                as(owner, "POST", assess).json("{\"models\": 1}"),
                as(owner, "POST", assess).json("{"),
                as(owner, "POST", assess).json("{\"a\" 1}"),
                as(owner, "POST", assess).json("{\"a\": tru}"),
                as(owner, "POST", assess).json("{\"a\": 01}"),
                as(owner, "POST", assess).json("{\"a\": \"\\x\"}"),
                as(owner, "POST", assess).json("[".repeat(5000)),
                as(owner, "POST", assess).turtle("x"),
                as(owner, "POST", assess).json("{\"models\": [\"t-aiitre-1003\"]}"),
                as(owner, "POST", assess).json("{\"date\": \"2999-01-01\"}"),
                as(maintainer, "POST", "/keys").json("{\"role\": \"asessor\"}"),
                as(maintainer, "PUT", "/organisations/Tie").json("{\"iri\": \"https://a.example/\", \"name\": \"a\"}"),
                as(maintainer, "PUT", "/drafts?graph=urn:x").turtle("<urn:a> <urn:b .\n"),
                as(maintainer, "PUT", "/drafts?graph=x").turtle("<urn:a> <urn:b> 1 .\n"),
                as(maintainer, "PUT", "/drafts?graph=urn:x")
                        .turtle(
                                "<https://a.example/a> <https://w3id.org/gradus/core#practice> <https://w3id.org/gradus/practice/data-aquisition> .\n"),
                as(maintainer, "GET", "/drafts?graph=urn:nothing"),
                as(maintainer, "PUT", "/backups/nothing/restoration"),
                as(maintainer, "GET", "/jobs/99")));
        for (String query : List.of(
                "SELECT * { ?s ?p }",
                "SELECT * { ?s ?p ?o ",
                "SELECT * { ?s x:y ?o }",
                "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o FILTER(regex(?o, '[')) }",
                "SELECT * { ?s ?p \"a\"@@ }",
                "SELECT * { BIND(1 AS ?a) BIND(2 AS ?a) }",
                "SELECT * { ?s ?p ?o . VALUES (?a ?b) { (1) } }",
                "DROP ALL",
                "SELECT * { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "DESCRIBE",
                "查询")) {
            calls.add(as(owner, "POST", "/sparql").body("application/sparql-query", query));
        }
        calls.add(as(owner, "POST", "/sparql").body("application/sparql-query", new byte[] {(byte) 0xFF}));
        calls.add(as(owner, "POST", "/sparql").body("application/sparql-update", "DROP ALL"));
        calls.add(as(owner, "POST", "/sparql").body("application/x-www-form-urlencoded", "qurey=ASK%7B%7D"));
        calls.add(as(owner, "GET", "/sparql?qurey=ASK%7B%7D"));
        calls.add(as(owner, "PATCH", "/sparql"));
        calls.add(as(owner, "POST", "/sparql").turtle("x"));
        for (String update : List.of(
                "INSERT { ?s ?p ?o",
                "LOAD <http://127.0.0.1:1/>",
                "INSERT DATA { GRAPH <urn:x> { ?s <urn:p> 1 } }",
                "DELETE WHERE { _:a ?p ?o }",
                "INSERT DATA { GRAPH <urn:x-arq:DefaultGraph> { <urn:a> <urn:b> 1 } }",
                "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")) {
            calls.add(as(maintainer, "POST", "/drafts/update").body("application/sparql-update", update));
        }
        calls.add(as("", "POST", "/log-in").body("application/x-www-form-urlencoded", "key=none"));
        for (int i = 0; i < 12; i++) {
            calls.add(as("", "GET", "/nothing"));
        }
        return calls;
    }

    @Test
    void whateverIsRefusedIsToldInChinese() throws Exception {
        var seen = EnumSet.copyOf(NOT_HERE);
        var wrong = new ArrayList<String>();
        for (Call call : refused()) {
            Call chinese = call.header("Accept-Language", "zh-CN,zh;q=0.9");
            HttpResponse<String> answer = chinese.send();
            String type = type(answer);
            if (answer.statusCode() < 400 || !type.equals("application/problem+json")) {
                wrong.add(call + " got " + answer.statusCode() + " " + type);
                continue;
            }
            Map<?, ?> problem = Json.MAPPER.readValue(answer.body(), Map.class);
            for (String said : said(problem)) {
                List<String> latin = latin(said);
                if (!latin.isEmpty() || said.codePoints().noneMatch(Character::isIdeographic)) {
                    wrong.add(call + " is told " + latin + " in: " + said);
                }
            }
            ProblemType kind = Arrays.stream(ProblemType.values())
                    .filter(each -> each.iri().equals(problem.get("type")))
                    .findFirst()
                    .orElseThrow();
            if (seen.add(kind) && kind != ProblemType.BAD_ACCEPT && kind != ProblemType.NOT_ACCEPTABLE) {
                HttpResponse<String> page =
                        chinese.header("Accept", "text/html,*/*;q=0.8").send();
                if (page.statusCode() != answer.statusCode()
                        || !type(page).startsWith("text/html")
                        || !page.body().contains("<html lang=\"zh")
                        || !page.body().contains(problem.get("title").toString())) {
                    wrong.add(call + " shows a browser " + page.statusCode() + " " + type(page));
                }
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
        assertEquals(EnumSet.allOf(ProblemType.class), seen, "kinds of problems that no request here meets");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static List<String> said(Map<?, ?> problem) {
        var said = new ArrayList<>(
                List.of(problem.get("title").toString(), problem.get("detail").toString()));
        if (problem.get("problems") instanceof List<?> problems) {
            problems.stream()
                    .map(each -> ((Map<?, ?>) each).get("message"))
                    .filter(Objects::nonNull)
                    .forEach(message -> said.add(message.toString()));
        }
        return said;
    }

    /** What is no name of a header, a keyword of SPARQL or HTTP, a prefix, or a parameter or role of the interface. */
    private static List<String> latin(String said) {
        return LatinWords.in(said).stream()
                .filter(word -> !word.matches("[A-Z]+") && !INTERFACE.contains(word))
                .filter(word -> !Namespaces.prefixes().containsKey(word))
                .toList();
    }

    private static Call as(String key, String method, String path) {
        return new Call(
                method, path, key.isEmpty() ? List.of() : List.of("Authorization", "Bearer " + key), new byte[0]);
    }

    private static Call evidence(String path, String breadth) {
        return as(owner, "POST", path).turtle(EVIDENCE.replace("BREADTH", breadth));
    }

    /** A request under construction. */
    private static final class Call {
        private final String method;
        private final String path;
        private final List<String> headers;
        private final byte[] body;

        Call(String method, String path, List<String> headers, byte[] body) {
            this.method = method;
            this.path = path;
            this.headers = headers;
            this.body = body;
        }

        Call header(String name, String value) {
            var all = new ArrayList<>(headers);
            all.addAll(List.of(name, value));
            return new Call(method, path, all, body);
        }

        Call body(String type, byte[] bytes) {
            return new Call(method, path, headers, bytes).header("Content-Type", type);
        }

        Call body(String type, String text) {
            return body(type, text.getBytes(StandardCharsets.UTF_8));
        }

        Call turtle(String text) {
            return body("text/turtle", text);
        }

        Call json(String text) {
            return body("application/json", text);
        }

        HttpResponse<String> send() throws IOException, InterruptedException {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(service.address(path)))
                            .method(
                                    method,
                                    body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                            .headers(headers.isEmpty() ? new String[] {"X-None", "x"} : headers.toArray(String[]::new))
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return method + " " + path + " " + text.substring(0, Math.min(90, text.length()));
        }
    }
}
