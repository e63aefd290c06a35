package org.gradus.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Journals of TDB2 that end in an entry which was not written whole, as a killed process may leave them. TDB2 refuses to open
 * such a database, though the entry belongs to a transaction that was never committed: what is committed ends in a whole
 * commit entry. An entry is a header of 16 bytes, whose first four say how many bytes follow (none where negative).
 */
final class TornJournal {
    private static final String JOURNAL = "journal.jrnl";
    private static final int HEADER = 16;

    private TornJournal() {}

    /** Cuts the torn end off every journal of a database that is not open; returns whether there was one. */
    static boolean mend(Path folder) throws IOException {
        boolean mended = false;
        for (Path journal : journals(folder)) {
            mended |= cut(journal);
        }
        return mended;
    }

    private static List<Path> journals(Path folder) throws IOException {
        try (Stream<Path> states = Files.list(folder)) {
            return states.map(state -> state.resolve(JOURNAL))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static boolean cut(Path journal) throws IOException {
        try (var channel = FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long whole = 0;
            var length = ByteBuffer.allocate(Integer.BYTES);
            while (whole + HEADER <= channel.size()) {
                length.clear();
                channel.read(length, whole);
                long end = whole + HEADER + Math.max(0, length.getInt(0));
                if (end > channel.size()) {
                    break;
                }
                whole = end;
            }
            if (whole == channel.size()) {
                return false;
            }
            channel.truncate(whole);
            channel.force(true);
            return true;
        }
    }
}
