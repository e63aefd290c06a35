package org.gradus.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the build made of files, so that a start need not make it again. It says which files it was made of, and is passed over
 * where these are others or its own bytes are not as they were written: then whoever wants it makes it of the files.
 */
public final class Prepared {
    private static final String FOLDER = "org/gradus/prepared/";
    private static final int MAGIC = 0x47524452;
    /** The checksum is of all that stands behind it. */
    private static final int CHECKED = 2 * Integer.BYTES;

    private static final int HEAD = CHECKED + Integer.BYTES;

    private Prepared() {}

    /**
     * Opens what was prepared.
     *
     * @param madeOf what identifies the files that it must have been made of
     */
    public static Optional<PackedReader> open(String name, String madeOf) {
        try (InputStream in = Prepared.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : open(in.readAllBytes(), madeOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PackedReader> open(byte[] bytes, String madeOf) {
        byte[] expected = madeOf.getBytes(StandardCharsets.UTF_8);
        int begin = HEAD + expected.length;
        if (bytes.length < begin) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        boolean fits = buffer.getInt() == MAGIC
                && buffer.getInt() == checksum(bytes)
                && buffer.getInt() == expected.length
                && ByteBuffer.wrap(bytes, HEAD, expected.length).equals(ByteBuffer.wrap(expected));
        return fits ? Optional.of(new PackedReader(bytes, begin)) : Optional.empty();
    }

    /**
     * Writes what was prepared below the folder of a module's classes.
     *
     * @param madeOf what identifies the files that it was made of
     */
    public static void write(Path classes, String name, String madeOf, PackedWriter content) throws IOException {
        Path file = classes.resolve(FOLDER + name);
        Files.createDirectories(file.getParent());
        byte[] bytes = bytes(madeOf, content);
        WholeFile.write(file, out -> out.write(bytes));
    }

    static byte[] bytes(String madeOf, PackedWriter content) {
        byte[] of = madeOf.getBytes(StandardCharsets.UTF_8);
        byte[] all = content.bytes();
        byte[] bytes = ByteBuffer.allocate(HEAD + of.length + all.length)
                .putInt(MAGIC)
                .putInt(0)
                .putInt(of.length)
                .put(of)
                .put(all)
                .array();
        ByteBuffer.wrap(bytes).putInt(Integer.BYTES, checksum(bytes));
        return bytes;
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, CHECKED, bytes.length - CHECKED);
        return (int) crc.getValue();
    }
}
