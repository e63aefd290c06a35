package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What maintainers rely on: backups that can be put back, compaction, health, metrics, the audit log. */
class MaintenanceIT {
    private static RunningService service;
    private static String maintainer;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of());
        maintainer = service.key(Role.MAINTAINER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aBackupPutsBackWhatWasThere() throws IOException {
        service.register("saved", TestEvidenceText.iri("saved"));
        String key = service.key(Role.ASSESSOR);
        String document = service.post("/organisations/saved/evidence")
                .as(key)
                .turtle(TestEvidenceText.of("saved", "before", "Accepted"))
                .send()
                .header("Location");
        String made = service.post("/organisations/saved/assessments")
                .as(key)
                .json("{}")
                .send()
                .header("Location");
        assertEquals(
                201, service.call("PUT", made + "/publication").as(key).send().status());
        assertEquals(
                201,
                service.call("PUT", "/drafts?graph=urn:draft:one")
                        .as(maintainer)
                        .turtle("<https://a.example/a> <https://a.example/b> 1 .")
                        .send()
                        .status());
        String report =
                service.get(made).as(key).accept("application/json").send().text();

        var backup = service.post("/backups").as(maintainer).send();
        assertEquals(201, backup.status(), backup.toString());

        assertEquals(
                204,
                service.call("DELETE", document + "?reason=gone")
                        .as(key)
                        .header("If-Match", "*")
                        .send()
                        .status());
        assertEquals(
                204,
                service.call("DELETE", made + "/publication").as(key).send().status());
        assertEquals(
                400,
                service.call("PUT", "/drafts?graph=urn:x-arq:UnionGraph")
                        .as(maintainer)
                        .turtle("<https://a.example/a> <https://a.example/b> 1 .")
                        .send()
                        .status());
        assertEquals(
                204,
                service.call("DELETE", "/drafts?graph=urn:draft:one")
                        .as(maintainer)
                        .send()
                        .status());
        String later = service.post("/organisations/saved/evidence")
                .as(key)
                .turtle(TestEvidenceText.of("saved", "after", "Accepted"))
                .send()
                .header("Location");

        assertEquals(
                204,
                service.call("PUT", backup.header("Location") + "/restoration")
                        .as(maintainer)
                        .send()
                        .status());
        assertTrue(service.get(document)
                .as(key)
                .accept("text/turtle")
                .send()
                .text()
                .contains("\"before\""));
        assertEquals(404, service.get(later).as(key).send().status());
        assertEquals(
                report,
                service.get(made).as(key).accept("application/json").send().text());
        assertEquals(200, service.get("/published/saved/1").send().status());
        assertEquals(
                200,
                service.get("/drafts?graph=urn:draft:one")
                        .as(maintainer)
                        .accept("text/turtle")
                        .send()
                        .status());

        Path broken = service.folder().resolve("backups/gradus-20260101-000000-000.zip");
        byte[] whole = Files.readAllBytes(service.folder()
                .resolve("backups")
                .resolve(backup.header("Location").replaceAll(".*/", "")));
        Files.write(broken, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals(
                422,
                service.call("PUT", "/backups/gradus-20260101-000000-000.zip/restoration")
                        .as(maintainer)
                        .send()
                        .status());
        for (int at : middles(service.folder()
                .resolve("backups")
                .resolve(backup.header("Location").replaceAll(".*/", "")))) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(broken, damaged);
            var refused = service.call("PUT", "/backups/gradus-20260101-000000-000.zip/restoration")
                    .as(maintainer)
                    .send();
            assertEquals(422, refused.status(), refused.toString());
        }
        Files.delete(broken);
        Files.createSymbolicLink(broken, service.folder().resolve("nowhere"));
        assertEquals(200, service.get("/backups").as(maintainer).send().status(), "one that is lost hides no other");
        assertEquals(
                404,
                service.call("PUT", "/backups/keys.json/restoration")
                        .as(maintainer)
                        .send()
                        .status());
        assertEquals(
                400,
                service.call("PUT", "/backups/..%2fkeys.json/restoration")
                        .as(maintainer)
                        .send()
                        .status());
        assertEquals(
                200, service.get(document).as(key).accept("text/turtle").send().status(), "nothing was changed");
    }

    /** A place in the packed bytes of each entry. */
    private static List<Integer> middles(Path zip) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        var middles = new ArrayList<Integer>();
        try (var file = new ZipFile(zip.toFile())) {
            int header = 0;
            var entries = file.entries();
            while (entries.hasMoreElements()) {
                int packed = (int) entries.nextElement().getCompressedSize();
                int from = header + 30 + bytes.getShort(header + 26) + bytes.getShort(header + 28);
                middles.add(from + packed / 2);
                // Size and checksum follow each entry.
                header = from + packed + 16;
            }
        }
        assertTrue(middles.size() > 3, "with reports");
        return middles;
    }

    @Test
    void compactionGivesBackSpaceAndLosesNothing() throws IOException {
        service.register("compacted", TestEvidenceText.iri("compacted"));
        String key = service.key(Role.ORGANISATION, "compacted");
        String document = service.post("/organisations/compacted/evidence")
                .as(key)
                .turtle(TestEvidenceText.of("compacted", "v1", "Submitted"))
                .send()
                .header("Location");
        for (int i = 2; i < 12; i++) {
            assertEquals(
                    200,
                    service.call("PUT", document)
                            .as(key)
                            .header("If-Match", "*")
                            .turtle(TestEvidenceText.of("compacted", "v" + i, "Submitted"))
                            .send()
                            .status());
        }
        Path before = state();
        assertEquals(204, service.post("/compactions").as(maintainer).send().status());
        assertFalse(Files.exists(before), "the past states are gone");
        assertTrue(Files.isDirectory(state()));
        assertEquals(
                11,
                service.get(document + "/versions")
                        .as(key)
                        .send()
                        .json()
                        .getAsJsonArray()
                        .size());
        assertEquals(
                201,
                service.post("/organisations/compacted/evidence")
                        .as(key)
                        .turtle(TestEvidenceText.of("compacted", "v11", "Submitted"))
                        .send()
                        .status());
        service.restart();
        assertTrue(service.get(document)
                .as(key)
                .accept("text/turtle")
                .send()
                .text()
                .contains("\"v11\""));
    }

    /** The store goes back to before the job and to before half of what it makes. */
    @Test
    void aRestorationDuringABulkAssessmentLeavesNeitherHalf() throws InterruptedException {
        String key = service.key(Role.ASSESSOR);
        var ids = List.of("bulk-a", "bulk-b", "bulk-c", "bulk-d");
        for (String id : ids) {
            service.register(id, TestEvidenceText.iri(id));
            service.post("/organisations/" + id + "/evidence")
                    .as(key)
                    .turtle(TestEvidenceText.of(id, "x", "Submitted"))
                    .send();
        }
        String backup = service.post("/backups").as(maintainer).send().header("Location");
        String job = service.post("/jobs").as(key).json("{}").send().header("Location");
        while (service.get(job).as(key).send().text().contains("\"done\":0,")) {
            Thread.sleep(20);
        }
        assertEquals(204, restored(backup));
        assertEquals(404, service.get(job).as(key).send().status(), "the store of the backup has no such job");
        String again = service.post("/jobs").as(key).json("{}").send().header("Location");
        assertEquals(job, again, "its number is free");
        String during = service.post("/backups").as(maintainer).send().header("Location");
        assertEquals(204, restored(during));
        var end = finished(again, key);
        assertEquals(end.get("total").getAsInt(), end.get("done").getAsInt(), end.toString());
        for (String id : ids) {
            assertEquals(
                    1,
                    service.get("/organisations/" + id + "/assessments")
                            .as(key)
                            .send()
                            .json()
                            .getAsJsonArray()
                            .size(),
                    id);
            var next = service.post("/organisations/" + id + "/assessments")
                    .as(key)
                    .json("{}")
                    .send();
            assertEquals(201, next.status(), next.toString());
        }
    }

    private static int restored(String backup) {
        return service.call("PUT", backup + "/restoration")
                .as(maintainer)
                .send()
                .status();
    }

    private static JsonObject finished(String job, String key) throws InterruptedException {
        while (true) {
            JsonObject state = service.get(job).as(key).send().json().getAsJsonObject();
            if (!state.get("state").getAsString().equals("running")) {
                return state;
            }
            Thread.sleep(100);
        }
    }

    @Test
    void publishingAndTakingBackAtOnceEndsAsTheStoreSays() throws InterruptedException {
        service.register("both", TestEvidenceText.iri("both"));
        String key = service.key(Role.ASSESSOR, "both");
        service.post("/organisations/both/evidence")
                .as(key)
                .turtle(TestEvidenceText.of("both", "x", "Accepted"))
                .send();
        String made = service.post("/organisations/both/assessments")
                .as(key)
                .json("{}")
                .send()
                .header("Location");
        for (int turn = 0; turn < 20; turn++) {
            var publisher = new Thread(
                    () -> service.call("PUT", made + "/publication").as(key).send());
            publisher.start();
            service.call("DELETE", made + "/publication").as(key).send();
            publisher.join();
            boolean published =
                    service.get(made + "/publication").as(key).send().status() == 200;
            boolean seen = service.post("/sparql")
                    .accept("application/sparql-results+json")
                    .body(
                            "application/sparql-query",
                            "ASK { GRAPH <urn:gradus:organisation:both:assessment:1> { ?s ?p ?o } }")
                    .send()
                    .json()
                    .getAsJsonObject()
                    .get("boolean")
                    .getAsBoolean();
            assertEquals(published, seen, "turn " + turn);
        }
    }

    /** The folder of TDB2's present state. */
    private static Path state() throws IOException {
        try (var files = Files.list(service.folder().resolve("store"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("Data-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void healthAndMetricsAreThere() {
        assertEquals(
                "{\"status\":\"UP\"}",
                service.get("/actuator/health/readiness").send().text());
        String metrics = service.get("/actuator/prometheus")
                .as(maintainer)
                .accept("text/plain")
                .send()
                .text();
        assertTrue(metrics.contains("http_server_requests_seconds") && metrics.contains("jvm_memory_used_bytes"));
    }

    @Test
    void everyDeniedAndEveryChangingCallIsInTheAuditLog() {
        service.register("audited", TestEvidenceText.iri("audited"));
        String key = service.key(Role.ORGANISATION, "audited");
        String other = service.key(Role.ORGANISATION, "someone");
        service.post("/organisations/audited/evidence")
                .as(key)
                .turtle(TestEvidenceText.of("audited", "neverlogged", "Submitted"))
                .send();
        service.get("/organisations/audited/evidence").as(other).send();
        service.get("/organisations/audited/evidence").send();
        service.get("/keys").as(key).send();
        JsonArray entries = service.get("/audit?path=/organisations/audited")
                .as(maintainer)
                .send()
                .json()
                .getAsJsonArray();
        String all = entries.toString();
        assertEquals(4, entries.size(), all);
        assertTrue(
                all.contains("\"status\":201,\"outcome\":\"changed\"")
                        && all.contains("\"status\":404,\"outcome\":\"denied\"")
                        && all.contains("\"status\":401,\"outcome\":\"denied\""),
                all);
        assertFalse(all.contains("neverlogged"));
        JsonArray denied = service.get("/audit?path=/keys&outcome=denied")
                .as(maintainer)
                .send()
                .json()
                .getAsJsonArray();
        assertTrue(
                denied.get(0).getAsJsonObject().get("caller").getAsString().startsWith("organisation-"),
                denied.toString());
        assertEquals(
                400, service.get("/audit?since=yesterday").as(maintainer).send().status());
        assertEquals(
                0,
                service.get("/audit?since=2999-01-01T00:00:00Z")
                        .as(maintainer)
                        .send()
                        .json()
                        .getAsJsonArray()
                        .size());
    }

    @Test
    void theSecondStartLoadsNothingAndChangesNothing() {
        String tag = service.get("/core").accept("text/turtle").send().header("ETag");
        String keys = service.get("/keys").as(maintainer).send().text();
        service.restart();
        assertEquals(tag, service.get("/core").accept("text/turtle").send().header("ETag"));
        assertEquals(keys, service.get("/keys").as(maintainer).send().text());
    }
}
