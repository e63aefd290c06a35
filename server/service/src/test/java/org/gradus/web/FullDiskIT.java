package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gradus.security.Role;
import org.gradus.store.SmallDisk;
import org.junit.jupiter.api.Test;

/** A disk that fills while the service writes: it says so, loses nothing that it acknowledged, and goes on when there is room. */
class FullDiskIT {
    private static final int DISK = 256;

    @Test
    void aFullDiskIsSaidAndWritesGoOnWhenThereIsRoom() throws IOException {
        try (var disk = SmallDisk.ofMegabytes(DISK);
                var service = RunningService.start(
                        disk.folder(),
                        Map.of(
                                "gradus.limits.free-space",
                                "256KB",
                                "management.health.diskspace.threshold",
                                "128KB"))) {
            service.register("acme", TestEvidenceText.iri("acme"));
            String assessor = service.key(Role.ASSESSOR);
            String maintainer = service.key(Role.MAINTAINER);
            assertEquals(201, post(service, assessor, "first").status());
            assertEquals(201, assess(service, assessor).status());
            int documents = 1;
            // None at all, less than a write needs to begin, and less than it needs to end.
            for (long left : List.of(0L, 200L << 10, 400L << 10)) {
                disk.fill(left);
                RunningService.Answer answer = post(service, assessor, "left-" + left);
                for (int i = 0; answer.status() == 201; i++) {
                    documents++;
                    answer = post(service, assessor, "left-" + left + "-" + i);
                }
                assertEquals(507, answer.status(), answer.toString());
                assertTrue(answer.text().contains("problem/no-room"), answer.text());
                assertEquals(507, assess(service, assessor).status());
                assertEquals(documents, documents(service, assessor), "with " + left + " bytes left");
                disk.fill(0);
                assertEquals(
                        507,
                        service.post("/keys")
                                .as(maintainer)
                                .json("{\"role\": \"researcher\"}")
                                .send()
                                .status());
                assertEquals(503, service.get("/actuator/health").send().status(), "the disk that data lie on");
                disk.empty();
                assertEquals(200, service.get("/actuator/health").send().status());
                assertEquals(201, post(service, assessor, "after-" + left).status());
                documents++;
                assertEquals(documents, documents(service, assessor));
                assertEquals(201, assess(service, assessor).status());
            }
            service.restart();
            assertEquals(documents, documents(service, assessor), "what was acknowledged is on disk");
        }
    }

    private static RunningService.Answer post(RunningService service, String key, String word) {
        return service.post("/organisations/acme/evidence")
                .as(key)
                .turtle(TestEvidenceText.of("acme", word, "Accepted"))
                .send();
    }

    private static RunningService.Answer assess(RunningService service, String key) {
        return service.post("/organisations/acme/assessments")
                .as(key)
                .json("{}")
                .send();
    }

    private static int documents(RunningService service, String key) {
        return service.get("/organisations/acme/evidence")
                .as(key)
                .send()
                .json()
                .getAsJsonArray()
                .size();
    }
}
