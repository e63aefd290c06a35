package org.gradus.evidence.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a parser reads from: the same bytes, watched as they pass, so that a hostile or broken file is refused with its
 * line before a parser runs out of memory or stack. Text is decoded on the way, for only UTF-8 is read, whatever a file says
 * of itself: parsers would replace what is not UTF-8 in silence, and Chinese files are often GB 18030. A byte order mark,
 * which Windows editors write and JSON parsers refuse, is taken away.
 */
final class GuardedInput extends FilterInputStream {
    /** Looks at characters as they pass. */
    interface Watch {
        /** The index of the first character that must be refused, or -1. */
        int see(char[] characters, int from, int to);

        /** Why {@link #see} refused. */
        IntakeProblem refusal(Place place);
    }

    private static final int CHARACTERS = 8192;

    private final String file;
    private final long limit;
    private final List<Watch> watches;
    private final @Nullable CharsetDecoder decoder;
    private final CharBuffer decoded = CharBuffer.allocate(CHARACTERS);
    private @Nullable Decoded kept;

    /** The beginning of a character whose rest has not been read. */
    private ByteBuffer begun = ByteBuffer.allocate(0);

    private long count;
    private long line = 1;
    private long column = 1;
    private boolean ended;

    private GuardedInput(InputStream in, String file, long limit, @Nullable CharsetDecoder decoder, List<Watch> watches)
            throws IOException {
        super(decoder == null ? in : withoutMark(in));
        this.file = file;
        this.limit = limit;
        this.decoder = decoder;
        this.watches = watches;
    }

    /** Text in UTF-8. */
    static GuardedInput text(InputStream in, String file, long limit, List<Watch> watches) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new GuardedInput(in, file, limit, decoder, watches);
    }

    /** Bytes of which only the number is watched. */
    static GuardedInput binary(InputStream in, String file, long limit) throws IOException {
        return new GuardedInput(in, file, limit, null, List.of());
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

    /** Parsers close what they read; whoever opened it reads on to its end, and closes it. */
    @Override
    public void close() {
        // left open
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
            count += read;
            if (count > limit) {
                throw new RefusedException(tooLarge());
            }
            decode(ByteBuffer.wrap(bytes, offset, read), false);
        } else if (read < 0 && !ended) {
            ended = true;
            decode(ByteBuffer.allocate(0), true);
        }
        return read;
    }

    private void decode(ByteBuffer bytes, boolean end) {
        if (decoder == null) {
            return;
        }
        ByteBuffer in = bytes;
        if (begun.hasRemaining()) {
            in = ByteBuffer.allocate(begun.remaining() + bytes.remaining());
            in.put(begun).put(bytes).flip();
        }
        CoderResult result;
        do {
            result = decoder.decode(in, decoded.clear(), end);
            pass(decoded.flip());
            if (result.isError()) {
                throw new RefusedException(notUtf8());
            }
        } while (result.isOverflow());
        begun = ByteBuffer.allocate(in.remaining());
        begun.put(in).flip();
    }

    private void pass(CharBuffer characters) {
        int length = characters.remaining();
        char[] array = characters.array();
        for (Watch watch : watches) {
            int refused = watch.see(array, 0, length);
            if (refused >= 0) {
                move(array, refused);
                throw new RefusedException(watch.refusal(Place.at(file, line, column)));
            }
        }
        for (int i = 0; i < length; i++) {
            if (array[i] == 0) {
                move(array, i);
                throw new RefusedException(notUtf8()); // by which UTF-16 is told
            }
        }
        move(array, length);
        if (kept != null) {
            kept.add(array, length);
        }
    }

    /** The same as text, for parsers that would only decode it once more; to be read instead of the bytes. */
    Reader characters() {
        var characters = new Decoded();
        kept = characters;
        return characters;
    }

    /** Characters that have passed. */
    private final class Decoded extends Reader {
        private final byte[] bytes = new byte[CHARACTERS];
        private char[] passed = new char[CHARACTERS];
        private int at;
        private int end;

        private void add(char[] characters, int length) {
            if (passed.length - end < length) {
                passed = Arrays.copyOf(passed, end + length);
            }
            System.arraycopy(characters, 0, passed, end, length);
            end += length;
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            while (at == end) {
                at = 0;
                end = 0;
                if (GuardedInput.this.read(bytes, 0, bytes.length) < 0 && end == 0) {
                    return length == 0 ? 0 : -1;
                }
            }
            int given = Math.min(length, end - at);
            System.arraycopy(passed, at, to, offset, given);
            at += given;
            return given;
        }

        @Override
        public void close() {
            // left open, as the bytes are
        }
    }

    private void move(char[] characters, int to) {
        int begins = 0;
        for (int i = 0; i < to; i++) {
            if (characters[i] == '\n') {
                line++;
                column = 1;
                begins = i + 1;
            }
        }
        column += to - begins;
    }

    private IntakeProblem notUtf8() {
        return new IntakeProblem(
                Code.NOT_UTF8,
                Place.at(file, line, 0),
                Wording.say(
                        "The file is not UTF-8; it may be GB 18030 (GBK) or UTF-16. Save it as UTF-8, for example with:"
                                + " iconv -f GB18030 -t UTF-8.",
                        "文件不是 UTF-8 编码，可能是 GB 18030（GBK）或 UTF-16。请另存为 UTF-8，例如：iconv -f GB18030 -t UTF-8。"));
    }

    private IntakeProblem tooLarge() {
        return new IntakeProblem(
                Code.TOO_LARGE,
                Place.file(file),
                Wording.say(
                        "The file is larger than the limit of %d bytes. Split it, one organisation a file, or raise the"
                                + " limit.",
                        "文件超过 %d 字节的上限。请拆分文件（每个组织一个文件），或提高上限。", limit));
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
