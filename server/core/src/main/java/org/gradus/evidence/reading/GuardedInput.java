package org.gradus.evidence.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;

/**
 * What a parser reads from: the same bytes, watched as they pass, so that a hostile or broken file is refused with its
 * line before a parser runs out of memory or stack. Nothing is read twice or copied. A UTF-8 byte order mark, which
 * Windows editors write and JSON parsers refuse, is taken away.
 */
final class GuardedInput extends FilterInputStream {
    /** Looks at bytes as they pass. */
    interface Watch {
        /** The index of the first byte that must be refused, or -1. */
        int see(byte[] bytes, int from, int to);

        /** Why {@link #see} refused. */
        IntakeProblem refusal(Place place);
    }

    private final String file;
    private final long limit;
    private final List<Watch> watches;
    private long count;
    private long line = 1;

    GuardedInput(InputStream in, String file, long limit, List<Watch> watches) throws IOException {
        super(withoutMark(in));
        this.file = file;
        this.limit = limit;
        this.watches = watches;
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 3);
        byte[] mark = new byte[3];
        int length = pushback.readNBytes(mark, 0, 3);
        boolean isMark = length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!isMark) {
            pushback.unread(mark, 0, length);
        }
        return pushback;
    }

    /** How many bytes were read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            pass(bytes, offset, offset + read);
        }
        return read;
    }

    private void pass(byte[] bytes, int from, int to) {
        count += to - from;
        if (count > limit) {
            throw new RefusedException(new IntakeProblem(
                    Code.TOO_LARGE,
                    Place.file(file),
                    Wording.say(
                            "The file is larger than the limit of %d bytes. Split it, one organisation a file, or raise the"
                                    + " limit.",
                            "文件超过 %d 字节的上限。请拆分文件（每个组织一个文件），或提高上限。", limit)));
        }
        for (Watch watch : watches) {
            int refused = watch.see(bytes, from, to);
            if (refused >= 0) {
                throw new RefusedException(watch.refusal(Place.at(file, line + lines(bytes, from, refused), 0)));
            }
        }
        line += lines(bytes, from, to);
    }

    private static int lines(byte[] bytes, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
