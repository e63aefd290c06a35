package org.gradus.workbook.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much a workbook may unpack to, over all its parts, whatever it says of itself. */
final class Bounds {
    /** No name, attribute or comment of a spreadsheet is nearly as long. */
    private static final long LONGEST = 4L << 20;

    private final Limits limits;
    private long bytes;
    private long cells;
    private long texts;
    private long characters;
    private long sinceEvent;

    Bounds(Limits limits) {
        this.limits = limits;
    }

    /** Counts what is read of a part. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int read) throws IOException {
        bytes += read;
        sinceEvent += read;
        if (bytes > limits.unpacked() || sinceEvent > LONGEST) {
            throw new Exceeded();
        }
    }

    /** Something of the XML came out of what was read. */
    void event() {
        sinceEvent = 0;
    }

    void cell() throws IOException {
        if (++cells > limits.cells()) {
            throw new Exceeded();
        }
    }

    /** A text that is kept: a quarter of all that is unpacked, for the rest is what stands around texts. */
    String kept(String text) throws IOException {
        characters += text.length();
        if (characters > limits.unpacked() / 4) {
            throw new Exceeded();
        }
        return text;
    }

    /** A text or a style that cells share. */
    void shared() throws IOException {
        if (++texts > limits.cells()) {
            throw new Exceeded();
        }
    }

    /** More than is read. */
    static final class Exceeded extends IOException {
        static final String MESSAGE = "the workbook unpacks to more than is read";

        private static final long serialVersionUID = 1L;

        Exceeded() {
            super(MESSAGE);
        }
    }
}
