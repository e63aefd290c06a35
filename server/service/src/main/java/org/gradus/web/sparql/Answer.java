package org.gradus.web.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * A whole answer, before anything of it is sent: whoever reads it slowly holds no turn and no memory meanwhile, for a large
 * one lies in a temporary file until it is closed.
 */
final class Answer implements AutoCloseable {
    private static final String CSV = "text/csv";
    private static final int IN_MEMORY = 1 << 18;

    private final String mediaType;
    private final DeferredFileOutputStream body;

    private Answer(String mediaType, DeferredFileOutputStream body) {
        this.mediaType = mediaType;
        this.body = body;
    }

    /** Writes what the answer shall hold. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Something was done, and there is no more to say. */
    static Answer done() {
        return new Answer(null, null);
    }

    /**
     * An answer in a media type.
     *
     * @param most the most bytes
     * @throws TooLarge where there would be more
     */
    static Answer of(String mediaType, long most, Content content) throws IOException {
        var body = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("gradus")
                .setSuffix(".answer")
                .get();
        var answer = new Answer(mediaType, body);
        try (OutputStream out = new Bounded(body, most)) {
            content.write(out);
            return answer;
        } catch (Throwable e) {
            answer.close();
            throw e;
        }
    }

    void write(HttpServletResponse response) throws IOException {
        if (body == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(mediaType + (mediaType.startsWith("text/") ? ";charset=UTF-8" : ""));
        response.addHeader("Vary", "Accept");
        if (mediaType.equals(CSV)) {
            // Values stay as they are, as the standard asks: one that begins with "=" is a formula to a spreadsheet.
            response.setHeader("Content-Disposition", "attachment; filename=\"result.csv\"");
        }
        response.setContentLengthLong(body.getByteCount());
        try (InputStream in = body.toInputStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    @Override
    public void close() {
        try {
            if (body != null) {
                body.close();
                Path file = body.getPath();
                if (file != null) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that an answer has more bytes than it may. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends with the watch, too: writing takes time. */
    private static final class Bounded extends OutputStream {
        private final OutputStream out;
        private long left;

        Bounded(OutputStream out, long most) {
            this.out = out;
            this.left = most;
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            take(length);
            out.write(bytes, offset, length);
        }

        private void take(int length) {
            Watch.check();
            left -= length;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
