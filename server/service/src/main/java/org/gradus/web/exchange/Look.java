package org.gradus.web.exchange;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gradus.io.Sha256;
import org.gradus.web.http.Exchange;
import org.jspecify.annotations.Nullable;

/** What is there, as an answer to GET tells it that nobody gets: whether it is there, its state, when it changed. */
final class Look extends HttpServletResponseWrapper implements Exchange {
    private final MessageDigest digest = Sha256.digest();
    private final OutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    private final Body body = new Body();
    private @Nullable PrintWriter writer;
    private int status = SC_OK;
    private String state = "";
    private @Nullable Instant modified;

    Look(HttpServletResponse response) {
        super(response);
    }

    @Override
    public boolean settles(String known, String mediaType, String language, @Nullable Instant changed) {
        state = known;
        modified = changed;
        return true;
    }

    boolean isThere() {
        return status >= SC_OK && status < SC_MULTIPLE_CHOICES;
    }

    boolean isAbsent() {
        return status == SC_NOT_FOUND || status == SC_METHOD_NOT_ALLOWED;
    }

    String state() {
        if (writer != null) {
            writer.flush();
        }
        return state.isEmpty() ? HexFormat.of().formatHex(digest.digest()).substring(0, 32) : state;
    }

    /** Null where it is not known. */
    @Nullable Instant modified() {
        return modified;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    // Nothing of this look may reach the real answer.

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void setIntHeader(String name, int value) {}

    @Override
    public void addIntHeader(String name, int value) {}

    @Override
    public void setDateHeader(String name, long date) {}

    @Override
    public void addDateHeader(String name, long date) {}

    @Override
    public boolean containsHeader(String name) {
        return false;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.of();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of();
    }

    @Override
    public void setContentType(String type) {}

    @Override
    public void setCharacterEncoding(String charset) {}

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setLocale(Locale locale) {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {}

    @Override
    public void reset() {
        digest.reset();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        digest.reset();
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            digested.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digested.write(bytes, offset, length);
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
