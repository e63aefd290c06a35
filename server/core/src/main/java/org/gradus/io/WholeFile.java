package org.gradus.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written whole or not at all, and is on disk, name and content, when writing returns. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes what the file shall hold. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Puts a file in the place of one that may be there. Readers see the old one or the new one; where writing fails, the old
     * one stays and nothing is left over. Only the owner may read the file, where the system knows owners.
     */
    public static void put(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean fresh = !Files.isDirectory(folder);
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                content.write(out);
            }
            force(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
            if (fresh && folder.getParent() != null) {
                forceFolder(folder.getParent());
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A new name is on disk when its folder is. */
    private static void forceFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Other systems do not open folders, and keep names by themselves.
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
