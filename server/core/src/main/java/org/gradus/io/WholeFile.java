package org.gradus.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;

/**
 * A file that is written whole or not at all: readers see what was there before or all of the new content, nothing is left
 * over where writing fails, and file and name are on disk when writing returns.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes what the file shall hold; may close the stream. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a text in UTF-8, as {@link #write(Path, Content)} does. */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes a file into a folder that is there. A new file may be read by whom other new files may; one that takes the place
     * of another keeps its permissions. Where the name is a link, what it leads to is replaced.
     */
    public static void write(Path file, Content content) throws IOException {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
    }

    /** Writes a file that only its owner may read, where the system knows owners; makes its folder where there is none. */
    public static void put(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        putAll(folder(target), Map.of(target.getFileName().toString(), content));
    }

    /**
     * Writes several files as {@link #put} does, in the order of the map; their names are brought to disk together.
     *
     * @param contents by the name of the file in the folder
     */
    public static void putAll(Path folder, Map<String, Content> contents) throws IOException {
        Path target = folder.toAbsolutePath();
        boolean fresh = !Files.isDirectory(target);
        Files.createDirectories(target);
        FileAttribute<?>[] attributes = Draft.isPosix(target)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        for (var each : contents.entrySet()) {
            try (Draft draft = Draft.of(target.resolve(each.getKey()), each.getValue(), attributes)) {
                draft.become();
            }
        }
        sync(target);
        Path above = target.getParent();
        if (fresh && above != null) {
            sync(above);
        }
    }

    /** Brings to disk which files a folder holds. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder, and a folder may be for writing only; the move is all that can be done then.
        }
    }

    /** The folder of a file with an absolute path; only the root of a file system lies in none, and that is no file. */
    static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    private static void replace(Path target, Content content) throws IOException {
        try (Draft draft = Draft.of(target, content)) {
            draft.become();
        }
        sync(folder(target));
    }
}
