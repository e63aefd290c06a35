package org.gradus.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.gradus.text.Text;

/** How a file is packed, as its name says. */
public enum Compression {
    NONE(""),
    GZIP(".gz"),
    ZSTD(".zst");

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    public static Compression of(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(GZIP.suffix) ? GZIP : plain.endsWith(ZSTD.suffix) ? ZSTD : NONE;
    }

    /** How names of such files end. */
    public String suffix() {
        return suffix;
    }

    /** The name without what says how it is packed. */
    public static String unpackedName(String name) {
        return name.substring(0, name.length() - of(name).suffix.length());
    }

    /** A stream of what is packed; reading it to its end sees to it that nothing else follows. */
    public InputStream unpacked(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> Gzip.unpacked(packed);
            case ZSTD -> Zstd.unpacked(packed);
        };
    }

    /** What is wrong where unpacking fails: the beginning of a sentence. */
    public Text fault(IOException cause) {
        return this == ZSTD ? Zstd.fault(cause) : Gzip.fault(cause);
    }
}
