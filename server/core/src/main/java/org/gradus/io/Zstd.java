package org.gradus.io;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gradus.text.Text;

/** Unpacks Zstandard (RFC 8878): all its frames, and nothing else. */
final class Zstd {
    private Zstd() {}

    static InputStream unpacked(InputStream packed) {
        return new Unpacked(new ZstdInputStream(packed));
    }

    /** What is not well packed is a fault of what is read, and not of the program as the library has it. */
    private static final class Unpacked extends FilterInputStream {
        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (MalformedInputException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /** What is wrong where unpacking fails: the beginning of a sentence. */
    static Text fault(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof EOFException || message.contains("Not enough input") || message.contains("truncated")) {
            return new Text("it is cut off", "不完整");
        }
        return message.contains("magic")
                ? new Text("it is not packed with Zstandard", "并未经 Zstandard 压缩")
                : new Text("it is damaged", "已损坏");
    }
}
