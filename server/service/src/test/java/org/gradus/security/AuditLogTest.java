package org.gradus.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    @TempDir
    private Path folder;

    private AuditLog log;

    @BeforeEach
    void start() {
        log = new AuditLog(folder, ZoneId.of("Asia/Shanghai"));
    }

    private static AuditEntry denied(String caller, String remote, String path) {
        return new AuditEntry(
                NOW, caller, caller.equals("anonymous") ? "" : "assessor", "GET", path, 404, "denied", remote);
    }

    private List<AuditEntry> found() {
        return log.find(entry -> true, 1000);
    }

    @Test
    void aLineWithoutACallerIsTold() throws IOException {
        Files.writeString(folder.resolve("2026-06.jsonl"), """
                {"at":"2026-06-01T07:00:00Z","caller":null,"role":"assessor","method":"GET","path":"/a","status":200,"outcome":"changed","remote":"192.0.2.1"}
                {"at":"2026-06-01T07:00:01Z","role":"assessor","method":"GET","path":"/b","status":200,"outcome":"changed","remote":"192.0.2.1"}
                """);
        assertEquals(List.of("/b", "/a"), found().stream().map(AuditEntry::path).toList());
        assertEquals(2, log.find(entry -> entry.caller().equals("unknown"), 10).size());
    }

    @Test
    void aMonthBeginsWhereTheBodyIs() {
        var lastEveningInLondon = new AuditEntry(
                Instant.parse("2026-05-31T16:30:00Z"),
                "assessor-1",
                "assessor",
                "GET",
                "/a",
                404,
                "denied",
                "192.0.2.1");
        log.add(lastEveningInLondon);
        assertTrue(Files.exists(folder.resolve("2026-06.jsonl")));
        assertFalse(Files.exists(folder.resolve("2026-05.jsonl")));
    }

    @Test
    void aLineThatWasCutHidesNoOther() throws IOException {
        log.add(denied("assessor-1", "192.0.2.1", "/before"));
        byte[] cut = {'{', '"', 'a', 't', '"', ':', '"', (byte) 0xE4, (byte) 0xB8};
        Files.write(folder.resolve("2026-06.jsonl"), cut, StandardOpenOption.APPEND);
        var next = new AuditLog(folder, ZoneId.of("Asia/Shanghai"));
        next.add(denied("assessor-1", "192.0.2.1", "/after"));
        next.add(denied("assessor-1", "192.0.2.1", "/later"));
        assertEquals(
                List.of("/later", "/after", "/before"),
                found().stream().map(AuditEntry::path).toList());
    }

    @Test
    void aFloodKeepsNoOthersCallOutAndIsCounted() {
        var nanos = new AtomicLong();
        var gate = new FloodGate(log, nanos::get);
        for (int i = 0; i < 200; i++) {
            gate.add(denied("anonymous", "192.0.2.1", "/flood"));
        }
        gate.add(denied("assessor-1", "192.0.2.1", "/known"));
        gate.add(denied("anonymous", "192.0.2.2", "/elsewhere"));
        gate.settle();
        assertEquals(122, found().size());
        assertTrue(found().stream().anyMatch(entry -> entry.path().equals("/known")));
        assertTrue(found().stream().anyMatch(entry -> entry.path().equals("/elsewhere")));

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        gate.settle();
        AuditEntry more = found().get(0);
        assertEquals(80, more.more());
        assertEquals("192.0.2.1", more.remote());
        assertEquals("/flood", more.path());
        gate.settle();
        gate.close();
        assertEquals(123, found().size(), "told once");
    }

    @Test
    void whatWasCountedIsWrittenAtTheEnd() {
        try (var gate = new FloodGate(log, () -> 0)) {
            for (int i = 0; i < 130; i++) {
                gate.add(denied("assessor-1", "192.0.2." + i, "/known"));
            }
        }
        assertEquals(10, found().get(0).more());
        assertEquals(121, found().size());
    }
}
