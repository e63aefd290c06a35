package org.gradus.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes text as UTF-8, for what writes by the word: the writers of the JDK take a lock for each piece, which costs more than the
 * piece. For one thread. What is half a character is written as a question mark, as theirs do.
 */
public final class Utf8Writer extends Writer {
    private static final int GATHERED = 1 << 16;

    private final OutputStream out;
    private final Utf8 text = new Utf8(GATHERED + GATHERED / 4);

    /** The first half of a character whose second one may come with the next piece; 0 where there is none. */
    private char half;

    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(String.valueOf(characters, from, length));
    }

    @Override
    public void write(String written) throws IOException {
        write(written, 0, written.length());
    }

    @Override
    public void write(String written, int from, int length) throws IOException {
        if (length == 0) {
            return;
        }
        if (half != 0) {
            String whole = half + written.substring(from, from + length);
            half = 0;
            write(whole, 0, whole.length());
            return;
        }
        int to = from + length;
        char last = written.charAt(to - 1);
        if (Character.isHighSurrogate(last)) {
            half = last;
            to--;
        }
        text.append(written, from, to);
        if (text.length() > GATHERED) {
            text.empty(out);
        }
    }

    @Override
    public void flush() throws IOException {
        if (half != 0) {
            text.append('?');
            half = 0;
        }
        text.empty(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
