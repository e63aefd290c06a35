package org.gradus.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    @Test
    void whatOneProgramChangesAnotherSees(@TempDir Path folder) {
        Path file = folder.resolve("keys.json");
        var one = new KeyRing(file);
        var other = new KeyRing(file);
        var issued = one.create(Role.ASSESSOR, List.of("acme"), "", NOW);
        assertEquals(
                issued.key().id(), other.caller(issued.secret()).orElseThrow().id());
        assertTrue(other.revoke(issued.key().id(), NOW));
        assertTrue(one.caller(issued.secret()).isEmpty());
        assertFalse(one.revoke(issued.key().id(), NOW));
    }

    /** A file that something cut must not hand out a new maintainer's key, as an empty folder does. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "[]", "null", "[{\"id\": \"assessor-1\""})
    void aFileWithoutKeysIsNoFirstStart(String content, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, content);
        var keys = new KeyRing(file);
        var all = assertThrows(StoreRefusal.class, keys::all);
        assertTrue(all.getMessage().contains("Put back a copy"), all.getMessage());
        assertThrows(StoreRefusal.class, () -> keys.create(Role.MAINTAINER, List.of(), "", NOW));
        assertEquals(content, Files.readString(file));
    }

    @Test
    void revokingWhatIsNotThereMakesNoFile(@TempDir Path folder) {
        Path file = folder.resolve("keys.json");
        assertFalse(new KeyRing(file).revoke("assessor-1", NOW));
        assertFalse(Files.exists(file));
        assertEquals(List.of(), new KeyRing(file).all());
    }

    @Test
    void aKeyThatCannotBeKeptLeavesTheOthersAndNothingBesides() throws IOException {
        try (var disk = SmallDisk.ofMegabytes(1)) {
            var keys = new KeyRing(disk.folder().resolve("keys.json"));
            var first = keys.create(Role.RESEARCHER, List.of(), "", NOW);
            disk.fill(0);
            assertThrows(
                    UncheckedIOException.class, () -> keys.create(Role.RESEARCHER, List.of(), "x".repeat(9000), NOW));
            disk.empty();
            assertEquals(1, keys.all().size());
            assertTrue(keys.caller(first.secret()).isPresent());
            try (var files = Files.list(disk.folder())) {
                assertEquals(
                        List.of("keys.json", "keys.json.lock"),
                        files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList());
            }
        }
    }
}
