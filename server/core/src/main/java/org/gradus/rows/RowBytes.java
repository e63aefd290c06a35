package org.gradus.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes while they are put together: numbers take as many as they need, and texts say how long they are. */
final class RowBytes {
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    int length() {
        return length;
    }

    byte[] taken() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    void octet(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /** A number of 0 or more. */
    void number(long value) {
        long rest = value;
        while (rest > SEVEN) {
            octet((int) (rest & SEVEN) | MORE);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A day, or none. */
    void day(int day) {
        number(day == PackedItems.NO_DAY ? 0 : 1 + (((long) day << 1) ^ ((long) day >> 63)));
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        while (bytes.length - length < encoded.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }
}
