package org.gradus.evidence.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard takes for UTF-8 is what Java's own decoder takes for it, however the bytes come in. */
class GuardedInputTest {
    private static final String TEXT = "é 质量 😀\n\u0085\uFFFD\uE000 end";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 64})
    void charactersMayBeCutAnywhereByTheReads(int length) throws IOException {
        byte[] bytes = TEXT.repeat(50).getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(bytes, read(bytes, length));
    }

    @Test
    void whateverJavasDecoderRefusesIsRefused() throws IOException {
        var random = new Random(20261129);
        byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(1, 256);
            }
            int length = 1 + random.nextInt(bytes.length);
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            boolean utf8 = isUtf8(cut);
            refused += utf8 ? 0 : 1;
            if (utf8) {
                read(cut, 1 + random.nextInt(4));
            } else {
                int reads = 1 + random.nextInt(4);
                var refusal = assertThrows(RefusedException.class, () -> read(cut, reads));
                assertEquals(Code.NOT_UTF8, refusal.problem().code());
            }
        }
        assertEquals(true, refused > 5_000 && refused < 19_900, "the specimens are one-sided: " + refused);
    }

    @Test
    void theLineOfWhatIsRefusedIsSaid() {
        byte[] bytes = ("a\n质\n" + "b".repeat(20_000) + "\n\u0001").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        var refusal = assertThrows(RefusedException.class, () -> read(bytes, 4096));
        assertEquals(4, refusal.problem().place().line());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] read(byte[] bytes, int length) throws IOException {
        var slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int most) {
                return super.read(into, offset, Math.min(most, length));
            }
        };
        try (InputStream in = GuardedInput.text(slow, "test", 1 << 20, List.of())) {
            return in.readAllBytes();
        }
    }
}
