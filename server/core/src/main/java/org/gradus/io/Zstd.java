package org.gradus.io;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.gradus.text.Text;

/** Unpacks Zstandard (RFC 8878): all its frames, and nothing else. */
final class Zstd {
    private Zstd() {}

    static InputStream unpacked(InputStream packed) {
        return new ZstdInputStream(packed);
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
