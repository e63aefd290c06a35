package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gradus.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same evidence on the same date is answered alike by the command line and over HTTP. */
class AnswersAgreeIT {
    private static final Path SAMPLE = Path.of("../../examples/lanqiao.ttl");
    private static final String DATE = "2026-06-30";
    private static final String MODEL = "t-aiitre-10004-2023";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ServiceHere service;
    private static String assessor;
    private static String assessment;

    @BeforeAll
    static void assess() throws Exception {
        service = ServiceHere.shared();
        assessor = service.key(Role.ASSESSOR);
        assertEquals(
                201,
                send(service.key(Role.MAINTAINER), "PUT", "/organisations/lanqiao", "application/json", """
                        {"iri": "https://lanqiao.example/id/company", "name": "蓝桥"}""")
                        .statusCode());
        assertEquals(
                201,
                send(assessor, "POST", "/organisations/lanqiao/evidence", "text/turtle", Files.readString(SAMPLE))
                        .statusCode());
        var assessed = send(
                assessor,
                "POST",
                "/organisations/lanqiao/assessments",
                "application/json",
                "{\"models\": [\"" + MODEL + "\"], \"date\": \"" + DATE + "\"}");
        assertEquals(201, assessed.statusCode(), assessed.body());
        assessment = assessed.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theJsonLdIsTheSameMemberByMember() throws Exception {
        String here = printed("jsonld");
        String there = answered("application/ld+json");
        Map<String, JsonElement> nodes = nodes(there);
        assertEquals(nodes(here).keySet(), nodes.keySet());
        nodes(here).forEach((name, node) -> assertEquals(node, nodes.get(name), name));
        assertEquals(context(here), context(there));
    }

    @Test
    void theGraphsAreTheSameInEveryForm() throws Exception {
        Model here = graph(printed("jsonld"), Lang.JSONLD);
        assertTrue(here.size() > 1000);
        assertSame(here, graph(printed("turtle"), Lang.TURTLE));
        assertSame(here, graph(answered("application/ld+json"), Lang.JSONLD));
        assertSame(here, graph(answered("text/turtle"), Lang.TURTLE));
    }

    @Test
    void theJsonIsTheSame() throws Exception {
        assertEquals(JsonParser.parseString(printed("json")), JsonParser.parseString(answered("application/json")));
    }

    private static void assertSame(Model here, Model there) {
        assertTrue(
                here.isIsomorphicWith(there),
                () -> "only here: " + named(here.difference(there)) + "\nonly there: " + named(there.difference(here)));
    }

    private static String named(Model model) {
        var named = new StringBuilder();
        model.listStatements()
                .filterKeep(
                        each -> !each.getSubject().isAnon() && !each.getObject().isAnon())
                .forEach(each -> named.append("\n  ").append(each));
        return named.toString();
    }

    private static Model graph(String text, Lang lang) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), "https://base.example/", lang);
        return model;
    }

    /** By name, what is said of each node at the top, whatever its place. */
    private static Map<String, JsonElement> nodes(String text) {
        JsonArray graph = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("@graph");
        var nodes = new TreeMap<String, JsonElement>();
        graph.forEach(node -> {
            JsonObject object = node.getAsJsonObject();
            String name = object.has("@id") ? object.get("@id").getAsString() : object.toString();
            assertEquals(null, nodes.put(name, object), "twice");
        });
        return nodes;
    }

    private static JsonElement context(String text) {
        return JsonParser.parseString(text).getAsJsonObject().get("@context");
    }

    private static String printed(String format) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Gradus.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "assess",
                SAMPLE.toString(),
                "--model",
                MODEL,
                "--date",
                DATE,
                "--format",
                format);
        assertEquals(0, exit, err::toString);
        return out.toString();
    }

    private static String answered(String form) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(service.address(assessment)))
                        .header("Authorization", "Bearer " + assessor)
                        .header("Accept", form)
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static HttpResponse<String> send(String key, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(service.address(path)))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", type)
                        .build(),
                BodyHandlers.ofString());
    }
}
