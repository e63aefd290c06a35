package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

/** What compiled code lost on a full disk is told when it is asked for, and not some time later. */
class HeldFaultsTest {
    private static final int PAGE = 4096;
    private static final int WARM = 20_000;

    private int steps;

    private void write(MappedByteBuffer file, int at) {
        // Newer machines throw where the page is lost, as what is interpreted does.
        steps = 0;
        for (int i = 0; i < PAGE; i += Long.BYTES) {
            file.putLong(at + i, 1);
        }
        steps = 1;
        HeldFaults.raise();
        steps = 2;
    }

    @Test
    void aPageThatFoundNoRoomIsToldBeforeTheThreadGoesOn() throws IOException {
        try (var disk = SmallDisk.ofMegabytes(16);
                var channel = FileChannel.open(
                        disk.folder().resolve("mapped"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8 << 20);
            // Until it is compiled: what is interpreted throws where it stands.
            for (int i = 0; i < WARM; i++) {
                write(file, i % 256 * PAGE);
            }
            disk.fill(0);
            assertThrows(InternalError.class, () -> write(file, 4 << 20));
            assertTrue(steps < 2, "it went on");
            disk.empty();
            write(file, 4 << 20);
        }
    }
}
