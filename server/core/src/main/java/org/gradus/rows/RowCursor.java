package org.gradus.rows;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads what {@link RowBytes} wrote. */
final class RowCursor {
    private static final int SEVEN = 0x7f;

    private final byte[] bytes;
    private final Map<String, String> texts = new HashMap<>();
    private int at;

    RowCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int octet() {
        return bytes[at++];
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte octet = bytes[at++];
            value |= (long) (octet & SEVEN) << shift;
            if (octet >= 0) {
                return value;
            }
        }
    }

    /** A number of at most as much as an array may hold. */
    int count() {
        return Math.toIntExact(number());
    }

    int day() {
        long written = number();
        if (written == 0) {
            return PackedItems.NO_DAY;
        }
        long folded = written - 1;
        return (int) ((folded >>> 1) ^ -(folded & 1));
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** A text that recurs in a block, which is held once. */
    String recurring() {
        return once(text());
    }

    /** The same text, held once in a block. */
    String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
