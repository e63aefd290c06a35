package org.gradus.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text gathered as UTF-8. Most of a report or a page was spelt before, and copying bytes costs least. */
public final class Utf8 {
    private byte[] bytes;
    private int length;

    public Utf8(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    public Utf8 append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    public Utf8 append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public Utf8 append(String text) {
        return append(text, 0, text.length());
    }

    public Utf8 append(String text, int from, int to) {
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

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes the text and begins anew. */
    public void empty(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
