package org.gradus.web.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What Fuseki answers, whole, before anything of it is sent: whoever reads it slowly holds no turn and no memory meanwhile,
 * for a large one lies in a temporary file until it is closed. Fuseki writes it on a thread of its own; nothing here leads to
 * the connection, which another thread has.
 */
final class Answer extends HttpServletResponseWrapper implements AutoCloseable {
    private static final String CSV = "text/csv";
    private static final String VARY = "Vary";
    private static final int IN_MEMORY = 1 << 18;
    private static final HttpServletResponse NONE = (HttpServletResponse) Proxy.newProxyInstance(
            Answer.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                throw new IllegalStateException(method.getName() + " of an answer is not held");
            });

    private final long most;
    private final DeferredFileOutputStream body = DeferredFileOutputStream.builder()
            .setThreshold(IN_MEMORY)
            .setPrefix("gradus")
            .setSuffix(".answer")
            .get();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int status = SC_OK;
    private @Nullable String type;
    private @Nullable String charset;

    /**
     * @param most the most bytes
     */
    Answer(long most) {
        super(NONE);
        this.most = most;
    }

    @Override
    public void setStatus(int value) {
        status = value;
    }

    @Override
    public int getStatus() {
        return status;
    }

    boolean isError() {
        return status >= SC_BAD_REQUEST;
    }

    /** What an error says. */
    String message() {
        return error.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void sendError(int value) {
        status = value;
    }

    @Override
    public void sendError(int value, String message) {
        status = value;
        error.writeBytes(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        headers.merge(name, value, (before, after) -> before + ", " + after);
    }

    @Override
    public void setContentType(String value) {
        type = value;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public void setCharacterEncoding(String value) {
        charset = value;
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return charset;
    }

    /** It is known at the end. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {}

    @Override
    public ServletOutputStream getOutputStream() {
        return new Bounded(isError() ? error : body);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8), true);
    }

    /** Sends it. */
    void send(HttpServletResponse response) throws IOException {
        body.close();
        response.setStatus(status);
        headers.forEach((name, value) -> {
            if (name.equalsIgnoreCase(VARY)) {
                response.addHeader(name, value);
            } else {
                response.setHeader(name, value);
            }
        });
        if (type != null) {
            response.setContentType(type);
            if (charset != null) {
                response.setCharacterEncoding(charset);
            }
            if (type.startsWith(CSV)) {
                // Values stay as they are, as the standard asks: one that begins with "=" is a formula to a
                // spreadsheet.
                response.setHeader("Content-Disposition", "attachment; filename=\"result.csv\"");
            }
        }
        if (status != SC_NO_CONTENT) {
            response.setContentLengthLong(body.getByteCount());
            try (InputStream in = body.toInputStream()) {
                in.transferTo(response.getOutputStream());
            }
        }
    }

    @Override
    public void close() {
        try {
            body.close();
            Path file = body.getPath();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends with the watch, too: writing takes time. */
    private final class Bounded extends ServletOutputStream {
        private final OutputStream out;

        Bounded(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            require(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            require(length);
            out.write(bytes, offset, length);
        }

        private void require(int more) {
            if (out == body) {
                Watch.check();
                if (body.getByteCount() + more > most) {
                    throw Bound.tooManyBytes(most);
                }
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
