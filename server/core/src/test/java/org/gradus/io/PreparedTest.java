package org.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the build prepared is taken whole and of the right files, or not at all. */
class PreparedTest {
    private static final String FILES = "a1b2";

    private static byte[] written() {
        var out = new PackedWriter();
        out.text("数字化")
                .number(0)
                .number(127)
                .number(128)
                .number(Integer.MAX_VALUE)
                .wide(Long.MIN_VALUE)
                .flag(true)
                .textOrNull(null)
                .textOrNull("数字化")
                .list(List.of("a", ""), out::text);
        return Prepared.bytes(FILES, out);
    }

    @Test
    void whatWasWrittenIsReadInItsOrder() {
        PackedReader in = Prepared.open(written(), FILES).orElseThrow();
        String text = in.text();
        assertEquals("数字化", text);
        assertEquals(0, in.number());
        assertEquals(127, in.number());
        assertEquals(128, in.number());
        assertEquals(Integer.MAX_VALUE, in.number());
        assertEquals(Long.MIN_VALUE, in.wide());
        assertTrue(in.flag());
        assertNull(in.textOrNull());
        assertSame(text, in.textOrNull());
        assertEquals(List.of("a", ""), in.list(in::text));
    }

    @Test
    void whatWasMadeOfOtherFilesIsPassedOver() {
        assertTrue(Prepared.open(written(), "a1b3").isEmpty());
        assertTrue(Prepared.open(written(), "a1b").isEmpty());
        assertTrue(Prepared.open(written(), FILES + "7".repeat(100)).isEmpty());
    }

    @Test
    void aFileOfWhichAnyByteIsAnotherIsPassedOver() {
        byte[] whole = written();
        assertTrue(Prepared.open(whole, FILES).isPresent());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 4;
            assertFalse(Prepared.open(damaged, FILES).isPresent(), "byte " + i);
        }
    }

    @Test
    void aFileThatWasCutIsPassedOver() {
        byte[] whole = written();
        for (int length = 0; length < whole.length; length++) {
            assertTrue(Prepared.open(Arrays.copyOf(whole, length), FILES).isEmpty(), length + " bytes");
        }
    }

    @Test
    void whatIsNotThereIsMadeByWhoeverWantsIt() {
        assertTrue(Prepared.open("no-such-thing", FILES).isEmpty());
    }
}
