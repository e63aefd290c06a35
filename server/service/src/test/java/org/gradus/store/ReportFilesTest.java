package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.gradus.service.refusal.StoreRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final byte[] REPORT = "{\"level\": \"CL3\"}".repeat(100).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aReportComesBackAsItWasKept() throws IOException {
        var reports = new ReportFiles(folder);
        reports.put("acme", 1, Map.of("json", out -> out.write(REPORT)));
        assertArrayEquals(REPORT, reports.open("acme", 1, "json").orElseThrow().readAllBytes());
        assertTrue(reports.open("acme", 2, "json").isEmpty());
    }

    @Test
    void ofADamagedReportNothingIsGivenButItsNameAndTheMend() throws IOException {
        var reports = new ReportFiles(folder);
        reports.put("acme", 1, Map.of("json", out -> out.write(REPORT)));
        Path file = folder.resolve("acme/1.json.gz");
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[changed.length - 6] ^= 1; // the check sum
        for (byte[] damaged : new byte[][] {Arrays.copyOf(whole, whole.length / 2), changed, new byte[0]}) {
            Files.write(file, damaged);
            var refusal = assertThrows(StoreRefusal.class, () -> reports.open("acme", 1, "json"));
            assertTrue(refusal.text().en().contains(file.toString()), refusal::getMessage);
        }
    }
}
