package org.gradus.io;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** New content on disk beside the file that it is to replace; gone when closed, unless it has become that file. */
final class Draft implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path file;

    private Draft(Path target, Path file) {
        this.target = target;
        this.file = file;
    }

    /** Writes the content beside its target; nothing is left of it where that fails. */
    static Draft of(Path target, WholeFile.Content content, FileAttribute<?>... attributes) throws IOException {
        Draft draft = new Draft(target, beside(target));
        try {
            // Files.createTempFile would make a file that only its writer may read.
            Files.newByteChannel(
                            draft.file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)
                    .close();
            if (attributes.length == 0 && Files.exists(target) && isPosix(target)) {
                Files.setPosixFilePermissions(draft.file, Files.getPosixFilePermissions(target));
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.file), BUFFER)) {
                content.write(out);
            }
            try (FileChannel channel = FileChannel.open(draft.file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (Throwable e) {
            draft.close();
            throw e;
        }
        return draft;
    }

    /** A name in the same folder that no other writer uses: a move to another file system would not be one step. */
    static Path beside(Path target) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return target.resolveSibling(".gradus-" + random + ".tmp");
    }

    /** Puts the draft in the place of its target, in one step. */
    void become() throws IOException {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Whether files have permissions there. */
    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
