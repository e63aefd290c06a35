package org.gradus.evidence.reading;

import java.io.ByteArrayInputStream;

/**
 * A binary file, whole. Its readers take a byte at a time, and the lock that the streams of the JDK take for each costs more than
 * all that is done with it; this one is for one thread.
 */
final class ReadBytes extends ByteArrayInputStream {
    ReadBytes(byte[] bytes) {
        super(bytes);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // It is what this is for.
    public int read() {
        return pos < count ? buf[pos++] & 0xFF : -1;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // It is what this is for.
    public int read(byte[] into, int from, int length) {
        if (length == 1 && pos < count) {
            into[from] = buf[pos++];
            return 1;
        }
        return super.read(into, from, length);
    }
}
