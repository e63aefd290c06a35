package org.gradus.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compaction by itself, and one piece of upkeep at a time. */
class UpkeepIT {
    @TempDir
    Path folder;

    @Test
    void aDatabaseThatHasGrownIsCompactedOnceAndKeepsWhatItHolds() throws Exception {
        Path sizes = folder.resolve("sizes");
        try (var database = Database.open(folder.resolve("db"))) {
            database.write(() -> database.dataset().add(quad("kept")));
            Upkeep upkeep = new Upkeep(sizes, Map.of("db", database), 1, Duration.ofMillis(20));
            while (!Files.exists(sizes)) {
                Thread.sleep(20);
            }
            // Some looks later it has not been done again.
            Thread.sleep(500);
            upkeep.close();
            assertTrue(Files.readString(sizes).contains("db="));
            assertTrue(Files.isDirectory(folder.resolve("db/Data-0002")), "compacted");
            assertFalse(Files.exists(folder.resolve("db/Data-0001")), "the past state is gone");
            assertFalse(Files.exists(folder.resolve("db/Data-0003")), "not again before it has grown");
            assertEquals(
                    1L, database.<Long>read(() -> database.dataset().stream().count()));
        }
    }

    @Test
    void twoPiecesOfUpkeepDoNotRunAtOnce() throws IOException {
        try (var upkeep = new Upkeep(folder.resolve("sizes"), Map.of(), 0, Duration.ofSeconds(1))) {
            var other = new boolean[1];
            upkeep.alone(() -> {
                Thread second = new Thread(() -> {
                    assertThrows(RequestRefused.class, upkeep::compact);
                    other[0] = true;
                });
                second.start();
                try {
                    second.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return null;
            });
            assertTrue(other[0]);
        }
    }

    @Test
    void readersAndWritersGoOnAroundACompaction() throws Exception {
        try (var database = Database.open(folder.resolve("busy"))) {
            database.write(() -> database.dataset().add(quad("kept")));
            var failures = new ConcurrentLinkedQueue<Throwable>();
            var done = new AtomicBoolean();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < 6; i++) {
                boolean writes = i == 0;
                Thread thread = new Thread(() -> {
                    while (!done.get() && failures.isEmpty()) {
                        try {
                            assertTrue(database.read(() -> database.dataset().contains(quad("kept"))));
                            if (writes) {
                                database.write(() -> database.dataset().add(quad("more")));
                            }
                            // A turn for the others, on a machine that is busy too.
                            Thread.sleep(1);
                        } catch (Throwable e) {
                            failures.add(e);
                        }
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (int i = 0; i < 4; i++) {
                database.compact();
            }
            done.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), List.copyOf(failures));
            assertEquals(
                    2L, database.<Long>read(() -> database.dataset().stream().count()));
        }
    }

    private static Quad quad(String value) {
        var node = NodeFactory.createURI("urn:example:" + value);
        return Quad.create(node, node, node, node);
    }
}
