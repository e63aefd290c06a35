package org.gradus.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link PackedWriter} put together, in the order in which it was written. A text that nobody asks for is never
 * decoded; one that is asked for again is the same.
 */
public final class PackedReader {
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    /** By text, where it begins; one more entry, for the end. */
    private final int[] begins;

    private final @Nullable String[] texts;
    private int at;

    /**
     * @param from where in the bytes it begins
     */
    public PackedReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        int count = number();
        this.begins = new int[count + 1];
        for (int text = 0; text < count; text++) {
            begins[text + 1] = begins[text] + number();
        }
        for (int text = 0; text <= count; text++) {
            begins[text] += at;
        }
        this.at = begins[count];
        this.texts = new String[count];
    }

    public int number() {
        int value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while ((next & MORE) != 0) {
            value |= (next & SEVEN) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | (next << shift);
    }

    public long wide() {
        long value = ByteBuffer.wrap(bytes, at, Long.BYTES).getLong();
        at += Long.BYTES;
        return value;
    }

    public boolean flag() {
        return number() == 1;
    }

    public String text() {
        int text = number();
        String known = texts[text];
        if (known == null) {
            known = new String(bytes, begins[text], begins[text + 1] - begins[text], StandardCharsets.UTF_8);
            texts[text] = known;
        }
        return known;
    }

    public @Nullable String textOrNull() {
        return flag() ? text() : null;
    }

    public <T> List<T> list(Supplier<? extends T> read) {
        int count = number();
        var values = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            values.add(read.get());
        }
        return values;
    }
}
