package org.gradus.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text gathered as UTF-8. Most of a report was spelt before, and copying bytes costs least. */
final class Utf8 {
    private byte[] bytes;
    private int length;

    Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    Utf8 append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    Utf8 append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    Utf8 append(String text) {
        return append(text, 0, text.length());
    }

    Utf8 append(String text, int from, int to) {
        reserve(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return append(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes the text and begins anew. */
    void empty(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
