package org.gradus.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is packed is unpacked whole, or said not to be. */
class CompressionTest {
    private static final byte[] TEXT = "证据 evidence\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    private static byte[] packed(Compression by, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = switch (by) {
            case NONE -> packed;
            case GZIP -> new GZIPOutputStream(packed);
            case ZSTD -> new ZstdOutputStream(packed);
        }) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(Compression by, byte[] packed) throws IOException {
        try (var in = by.unpacked(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    @Test
    void aNameSaysHowAFileIsPacked() {
        assertEquals(Compression.GZIP, Compression.of("a.ttl.GZ"));
        assertEquals(Compression.ZSTD, Compression.of("a.nq.zst"));
        assertEquals(Compression.NONE, Compression.of("zst"));
        assertEquals("a.nq", Compression.unpackedName("a.nq.zst"));
        assertEquals("a.nq", Compression.unpackedName("a.nq"));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void whatWasPackedIsUnpacked(Compression by) throws IOException {
        assertArrayEquals(TEXT, unpacked(by, packed(by, TEXT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void filesThatWerePutTogetherAreReadAsOne(Compression by) throws IOException {
        byte[] one = packed(by, TEXT);
        byte[] two = Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, two, one.length, one.length);
        assertEquals(TEXT.length * 2, unpacked(by, two).length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void aFileThatIsCutOffIsSaidToBe(Compression by) throws IOException {
        byte[] whole = packed(by, TEXT);
        for (int length : new int[] {5, whole.length / 2, whole.length - 1}) {
            var fault = assertThrows(
                    IOException.class, () -> unpacked(by, Arrays.copyOf(whole, length)), by + ", " + length + " bytes");
            assertEquals("it is cut off", by.fault(fault).en(), String.valueOf(fault.getMessage()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void whatStandsBehindTheEndIsNotPassedOver(Compression by) throws IOException {
        byte[] whole = packed(by, TEXT);
        byte[] more = Arrays.copyOf(whole, whole.length + 20);
        Arrays.fill(more, whole.length, more.length, (byte) 'x');
        assertThrows(IOException.class, () -> unpacked(by, more));
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void whatIsNotPackedIsSaidNotToBe(Compression by) {
        var fault = assertThrows(IOException.class, () -> unpacked(by, TEXT));
        assertTrue(by.fault(fault).en().startsWith("it is not packed"), String.valueOf(fault.getMessage()));
    }
}
