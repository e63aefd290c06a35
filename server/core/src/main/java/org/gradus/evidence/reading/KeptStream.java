package org.gradus.evidence.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that can be read only once, and what was read of it, so that it can be opened again unless it is long. */
final class KeptStream implements EvidenceSource.Opener {
    private static final int MOST = 16 << 20;

    private final InputStream stream;
    private @Nullable ByteArrayOutputStream kept;
    private boolean opened;

    KeptStream(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public InputStream open() throws IOException {
        if (opened) {
            if (kept == null) {
                throw new IOException("the stream was read, and is too long to be kept");
            }
            return new ByteArrayInputStream(kept.toByteArray());
        }
        opened = true;
        kept = new ByteArrayOutputStream();
        return new Reading(stream);
    }

    private void keep(byte[] bytes, int from, int length) {
        if (length > 0 && kept != null) {
            if (kept.size() + length > MOST) {
                kept = null;
            } else {
                kept.write(bytes, from, length);
            }
        }
    }

    private final class Reading extends FilterInputStream {
        Reading(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            keep(into, from, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
