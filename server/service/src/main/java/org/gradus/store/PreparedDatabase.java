package org.gradus.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.io.WholeFile;

/** A database that was filled before, for a new data folder to begin with: copying takes a fraction of loading. */
public final class PreparedDatabase {
    private static final String LOCK = "tdb.lock";
    private static final int BLOCK = 1 << 16;

    private PreparedDatabase() {}

    /**
     * Copies a database that no one has open, whole or not at all; does nothing where it is absent or one is there already.
     * It is on disk before it has its name: a database of which a power cut took a part would not open again.
     */
    public static void copy(Path prepared, Path folder) throws IOException {
        if (!Files.isDirectory(prepared) || Files.exists(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".tmp");
        delete(unfinished);
        var folders = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(prepared)) {
            for (Path from : all.toList()) {
                Path to = unfinished.resolve(prepared.relativize(from));
                if (Files.isDirectory(from)) {
                    folders.add(Files.createDirectories(to));
                } else if (!from.getFileName().toString().equals(LOCK)) {
                    copyFile(from, to);
                }
            }
        }
        for (Path each : folders) {
            WholeFile.sync(each);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves out what is zero: TDB2 makes its files larger than what they hold. */
    private static void copyFile(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            ByteBuffer zero = ByteBuffer.allocate(BLOCK);
            long at = 0;
            long size = in.size();
            while (at < size) {
                block.clear();
                int read = in.read(block, at);
                block.flip();
                // The last byte gives the file its length.
                if (at + read == size || !block.equals(zero.slice(0, read))) {
                    out.write(block, at);
                }
                at += read;
            }
            out.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
