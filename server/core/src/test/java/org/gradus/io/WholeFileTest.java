package org.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file, or several, are written whole or not at all, and nothing is left beside them. */
class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedByTheNewContent() throws IOException {
        Path file = folder.resolve("report");
        WholeFile.write(file, "old and longer");
        WholeFile.write(file, "新");
        assertEquals("新", Files.readString(file));
        assertEquals(List.of("report"), names());
    }

    @Test
    void whereTheContentFailsTheFileIsAsItWas() throws IOException {
        Path file = folder.resolve("report");
        WholeFile.write(file, "old");
        for (Throwable failure :
                List.of(new IOException("full"), new IllegalStateException(), new OutOfMemoryError())) {
            assertThrows(
                    failure.getClass(),
                    () -> WholeFile.write(file, out -> {
                        out.write("half".getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        WholeFileTest.<RuntimeException>raise(failure);
                    }));
            assertEquals("old", Files.readString(file));
            assertEquals(List.of("report"), names());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void contentMayCloseItsStream() throws IOException {
        Path file = folder.resolve("report");
        WholeFile.write(file, out -> {
            out.write('x');
            out.close();
        });
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aNewFileHasThePermissionsOfNewFilesAndAReplacedOneKeepsItsOwn() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.writeString(folder.resolve("usual"), "");
        Path file = folder.resolve("report");
        WholeFile.write(file, "new");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        WholeFile.write(file, "newer");
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aSecretMayBeReadByItsOwnerOnly() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path secret = folder.resolve("service/keys");
        WholeFile.put(secret, out -> out.write('k'));
        WholeFile.put(secret, out -> out.write('l'));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertEquals("l", Files.readString(secret));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("2025.ttl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.ttl"), file);
        WholeFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void severalFilesAreWrittenAndRemovedTogether() throws IOException {
        Files.writeString(folder.resolve("gone"), "old");
        Files.writeString(folder.resolve("kept"), "old");
        var files = new WholeFiles();
        files.write(folder.resolve("kept"), "new");
        files.write(folder.resolve("deep/er/file"), "new");
        files.remove(folder.resolve("gone"));
        files.remove(folder.resolve("never-there"));
        files.commit();
        assertEquals(List.of("deep", "kept"), names());
        assertEquals("new", Files.readString(folder.resolve("kept")));
        assertEquals("new", Files.readString(folder.resolve("deep/er/file")));
    }

    /** The last of four cannot be replaced, because a folder with something in it has its name. */
    @Test
    void whereOneOfSeveralCannotBeReplacedNoneChanges() throws IOException {
        Files.writeString(folder.resolve("changed"), "old");
        Files.writeString(folder.resolve("removed"), "old");
        Files.createDirectories(folder.resolve("taken/inside"));
        var files = new WholeFiles();
        files.write(folder.resolve("changed"), "new");
        files.remove(folder.resolve("removed"));
        files.write(folder.resolve("fresh/file"), "new");
        files.write(folder.resolve("taken"), "new");
        assertThrows(IOException.class, files::commit);
        assertEquals(List.of("changed", "removed", "taken"), names());
        assertEquals("old", Files.readString(folder.resolve("changed")));
        assertEquals("old", Files.readString(folder.resolve("removed")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
