package org.gradus.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.gradus.text.Text;

/**
 * Unpacks gzip (RFC 1952): all its members, and nothing else. Java's own stream passes over in silence what follows a member
 * and is none.
 */
public final class Gzip {
    private Gzip() {}

    /** A stream of what is packed; reading it to its end sees to it that nothing else follows. */
    public static InputStream unpacked(InputStream packed) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get();
    }

    /** What is wrong where unpacking fails: the beginning of a sentence. */
    public static Text fault(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof EOFException) {
            return new Text("it is cut off", "不完整");
        }
        if (message.startsWith("Unexpected data after")) {
            return new Text("something stands behind its end", "结尾之后还有内容");
        }
        return message.startsWith("Input is not")
                ? new Text("it is not packed with gzip", "并未经 gzip 压缩")
                : new Text("it is damaged", "已损坏");
    }
}
