package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.gradus.security.Role;
import org.gradus.store.SmallDisk;
import org.junit.jupiter.api.Test;

/** A disk that fills while the service writes: it says so, loses nothing that it acknowledged, and goes on when there is room. */
class FullDiskIT {
    private static final int DISK = 256;
    private static final int WRITERS = 3;

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

    /** Writers who do not stop: on as many disks, one after the other, as -Dgradus.test.disks=2 says. */
    @Test
    void writersGoOnWhileADiskFillsAndHasRoomAgain() throws Exception {
        for (int disks = 0; disks < Integer.getInteger("gradus.test.disks", 1); disks++) {
            try (var disk = SmallDisk.ofMegabytes(DISK - 32 * disks);
                    var service = RunningService.start(disk.folder(), Map.of("gradus.limits.free-space", "256KB"))) {
                writersGoOn(disk, service);
            }
        }
    }

    private static void writersGoOn(SmallDisk disk, RunningService service) throws Exception {
        String assessor = service.key(Role.ASSESSOR);
        service.register("acme", TestEvidenceText.iri("acme"));
        var stored = new ConcurrentLinkedQueue<String>();
        var others = new ConcurrentLinkedQueue<RunningService.Answer>();
        var noRoom = new AtomicInteger();
        var end = new AtomicBoolean();
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int each = 0; each < WRITERS; each++) {
            String name = "writer-" + each;
            writers.execute(() -> {
                for (int i = 0; !end.get(); i++) {
                    var answer = post(service, assessor, name + "-" + i);
                    switch (answer.status()) {
                        case 201 -> stored.add(answer.header("Location"));
                        case 507 -> noRoom.incrementAndGet();
                        default -> others.add(answer);
                    }
                }
            });
        }
        for (long left : List.of(0L, 200L << 10, 400L << 10)) {
            await(() -> disk.fill(left), noRoom::get, 5);
            await(disk::empty, stored::size, 5);
        }
        end.set(true);
        writers.shutdown();
        assertTrue(writers.awaitTermination(5, TimeUnit.MINUTES));
        assertEquals(List.of(), List.copyOf(others), "either stored or 507");
        service.restart();
        for (String location : stored) {
            assertEquals(200, service.get(location).as(assessor).send().status(), location);
        }
        System.out.printf(
                "a full disk, three times: %d writes stored and there after a restart, %d answered 507%n",
                stored.size(), noRoom.get());
    }

    /** Something that a disk is made to do. */
    @FunctionalInterface
    private interface Change {
        void run() throws IOException;
    }

    /** Does something and waits until a count has grown. */
    private static void await(Change change, IntSupplier count, int more) throws Exception {
        change.run();
        int before = count.getAsInt();
        for (long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5); count.getAsInt() < before + more; ) {
            assertTrue(System.nanoTime() < until, "nothing came of it within five minutes");
            Thread.sleep(20);
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
