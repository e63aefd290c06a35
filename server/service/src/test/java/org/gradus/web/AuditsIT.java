package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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
    void whatTheReferenceDoesNotConfirmIsNotPublishedAndBothAnswersAreKept() throws IOException {
        String made = assess();
        String number = made.replaceAll(".*/", "");
        Path report = folder.resolve("reports/audited/" + number + ".ttl.gz");
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
