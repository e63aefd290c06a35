package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plan decides is published when the reference engine says the same, and not otherwise. */
class AuditsIT {
    @TempDir
    static Path folder;

    private static RunningService service;
    private static String assessor;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start(folder, Map.of("gradus.assess.audit-every", 1000));
        assessor = service.key(Role.ASSESSOR, "audited");
        service.register("audited", "https://xinghe.example/id/company");
        Answer posted = service.post("/organisations/audited/evidence")
                .as(assessor)
                .turtle(Files.readString(RunningService.EXAMPLES.resolve("xinghe.ttl")))
                .send();
        assertEquals(201, posted.status(), posted.toString());
        assertTrue(engine(assess()).contains("audited by RDF4J SHACL"), "the first after a start is audited");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String assess() {
        Answer made = service.post("/organisations/audited/assessments")
                .as(assessor)
                .json("{\"date\": \"2026-06-30\"}")
                .send();
        assertEquals(201, made.status(), made.toString());
        return made.header("Location");
    }

    private static String engine(String assessment) {
        return service.get(assessment + "/provenance")
                .as(assessor)
                .send()
                .json()
                .getAsJsonObject()
                .get("engine")
                .getAsString();
    }

    private static Answer publish(String assessment) {
        return service.call("PUT", assessment + "/publication").as(assessor).send();
    }

    @Test
    void whatThePlanDecidedIsConfirmedBeforeItIsPublished() {
        String made = assess();
        assertTrue(engine(made).matches("Gradus shape plan [\\d.]+"), engine(made));
        assertEquals(201, publish(made).status());
    }

    /** A report that says less than the reference finds, as one that a wrong plan decided would. */
    @Test
    void whatTheReferenceDoesNotConfirmIsNotPublishedAndBothAnswersAreKept() throws IOException, InterruptedException {
        String made = assess();
        String number = made.replaceAll(".*/", "");
        Path report = folder.resolve("reports/audited/" + number + ".ttl.gz");
        while (!Files.exists(report)) {
            Thread.sleep(20);
        }
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(report))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String less = text.replaceFirst("sh:sourceShape ", "gradus:compiledFrom ");
        assertTrue(less.length() > text.length(), "the report names the shapes that fail");
        try (var out = new GZIPOutputStream(Files.newOutputStream(report))) {
            out.write(less.getBytes(StandardCharsets.UTF_8));
        }
        Answer refused = publish(made);
        assertEquals(500, refused.status());
        assertTrue(refused.text().contains("Two engines differ"), refused.text());
        assertEquals(404, service.get("/published/audited/" + number).send().status());
        try (var files = Files.list(folder.resolve("engine-differences"))) {
            String kept = files.map(AuditsIT::read).collect(Collectors.joining());
            assertTrue(kept.contains("RDF4J SHACL") && kept.contains("\"failsByFirst\":false"), kept);
        }
    }

    /** Jena finds on the download what the report in it says. */
    @Test
    void anAssessmentIsDownloadedWithAllThatAnotherEngineNeeds() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.address(assess() + "/export")))
                                .header("Authorization", "Bearer " + assessor)
                                .header("Accept", "application/zip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertEquals(Set.of("data.ttl", "shapes.ttl", "report.ttl", "README.md"), files.keySet());
        Graph report = graph(files.get("report.ttl"));
        var reported = new HashSet<String>();
        report.find(Node.ANY, NodeFactory.createURI(SHACL.sourceShape.getURI()), Node.ANY)
                .forEachRemaining(result -> reported.add(result.getObject() + " "
                        + report.find(result.getSubject(), NodeFactory.createURI(SHACL.focusNode.getURI()), Node.ANY)
                                .next()
                                .getObject()));
        var found = new HashSet<String>();
        ShaclValidator.get()
                .validate(Shapes.parse(graph(files.get("shapes.ttl"))), graph(files.get("data.ttl")))
                .getEntries()
                .forEach(entry -> found.add(entry.source() + " " + entry.focusNode()));
        assertTrue(found.size() > 20, found::toString);
        assertEquals(found, reported);
    }

    private static Graph graph(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
