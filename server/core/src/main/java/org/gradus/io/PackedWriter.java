package org.gradus.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bytes while they are put together: a number takes as many as it needs, and each text is kept once. */
public final class PackedWriter {
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);

    /** A number of 0 or more. */
    public PackedWriter number(int value) {
        number(value, body);
        return this;
    }

    /** Any 64 bits. */
    public PackedWriter wide(long value) {
        body.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    public PackedWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    public PackedWriter text(String text) {
        return number(texts.computeIfAbsent(text, t -> texts.size()));
    }

    /** A text, or none. */
    public PackedWriter textOrNull(@Nullable String text) {
        flag(text != null);
        return text == null ? this : text(text);
    }

    /** How many there are, and each. */
    public <T> PackedWriter list(List<T> values, Consumer<? super T> write) {
        number(values.size());
        values.forEach(write);
        return this;
    }

    /** All of it: how long each text is, the texts, and what was written. */
    public byte[] bytes() {
        var all = new ByteArrayOutputStream(body.size() * 2);
        var encoded = texts.keySet().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        number(encoded.size(), all);
        encoded.forEach(text -> number(text.length, all));
        encoded.forEach(all::writeBytes);
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private static void number(int value, ByteArrayOutputStream out) {
        if (value < 0) {
            throw new IllegalArgumentException("a number below 0: " + value);
        }
        int rest = value;
        while (rest > SEVEN) {
            out.write((rest & SEVEN) | MORE);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
