package org.gradus.web.exchange;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.gradus.io.Sha256;
import org.gradus.web.exchange.Conditions.Verdict;
import org.gradus.web.http.EntityTags;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way. It is held until it is whole, so that its tag can be made from its bytes, unless who answers tells
 * its state; an answer that is too large to hold, and a stream of events, go out as they come, without a tag.
 */
final class Answer extends HttpServletResponseWrapper implements Exchange {
    private static final int HELD = 4 << 20;
    private static final int WORTH_CODING = 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final @Nullable Conditions conditions;
    private final boolean head;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(1024);
    private final Body body = new Body();
    private @Nullable PrintWriter writer;
    private String language = "";
    private String state = "";
    private boolean settled;
    private long declared = -1;

    /** Where the bytes go once they go; null while they are held. */
    private @Nullable OutputStream out;

    /**
     * @param request as the client sent it
     * @param conditions of a request that reads; null for one that changes something
     */
    Answer(HttpServletRequest request, HttpServletResponse response, @Nullable Conditions conditions) {
        super(response);
        this.request = request;
        this.response = response;
        this.conditions = conditions;
        this.head = request.getMethod().equals("HEAD");
    }

    @Override
    public boolean settles(String known, String mediaType, String inLanguage, @Nullable Instant modified) {
        if (conditions == null || getStatus() != SC_OK) {
            return false;
        }
        state = known;
        language = inLanguage;
        if (modified != null) {
            setDateHeader("Last-Modified", modified.toEpochMilli());
        }
        return settle(conditions, new Form(mediaType, language, coding(mediaType, Long.MAX_VALUE)), modified);
    }

    /** Sets the tag and evaluates the conditions; where they settle the answer it is given. */
    private boolean settle(Conditions asked, Form form, @Nullable Instant modified) {
        String tag = state.isEmpty() ? null : EntityTags.opaque(state, form.name());
        if (tag != null) {
            setHeader("ETag", '"' + tag + '"');
            if (response.getHeader("Cache-Control") == null) {
                // A tag is for asking again; what needs a key is for its holder only.
                setHeader(
                        "Cache-Control", request.getHeader("Authorization") == null ? "no-cache" : "private, no-cache");
            }
        }
        Verdict verdict = asked.forReading(tag, modified);
        settled = verdict != Verdict.GO_ON;
        if (verdict == Verdict.NOT_MODIFIED) {
            vary(form.mediaType());
            setStatus(SC_NOT_MODIFIED);
            response.setHeader("Content-Type", null);
        }
        if (verdict == Verdict.FAILED) {
            refuse();
        }
        return settled;
    }

    private void refuse() {
        try {
            response.setHeader("ETag", null);
            response.setHeader("Last-Modified", null);
            ProblemWriter.write(stale(), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHead() {
        return head;
    }

    static Problem stale() {
        return Problem.of(
                ProblemType.STALE,
                "What is there is not what the conditions of the request name. Read it again, and decide anew.",
                "现有内容与请求所附条件不符。请重新读取后再定。");
    }

    /** Sends what is held; without this nothing of a small answer leaves. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (out != null) {
            if (out instanceof GZIPOutputStream packed) {
                packed.finish();
            }
            out.flush();
            return;
        }
        if (settled || response.isCommitted()) {
            return;
        }
        byte[] bytes = held.toByteArray();
        boolean whole = getStatus() == SC_OK;
        if (conditions != null && whole && state.isEmpty()) {
            state = Sha256.of(bytes).substring(0, 32);
            language = response.getHeader("Content-Language") == null ? "" : response.getHeader("Content-Language");
            if (settle(conditions, form(bytes.length), null)) {
                return;
            }
        }
        if (bytes.length == 0) {
            return;
        }
        vary(getContentType());
        if (form(bytes.length).coding() == Coding.GZIP) {
            bytes = packed(bytes);
            setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!head) {
            response.getOutputStream().write(bytes);
        }
    }

    private Form form(long length) {
        return new Form(getContentType(), language, coding(getContentType(), length));
    }

    /** A form whose state is told is packed whatever its length: its tag must be known before it is. */
    private Coding coding(@Nullable String mediaType, long length) {
        boolean worth = (!state.isEmpty() && length == Long.MAX_VALUE) || length >= WORTH_CODING;
        String cache = response.getHeader("Cache-Control");
        boolean secret = cache != null && cache.contains("no-store") && getStatus() < SC_BAD_REQUEST;
        return worth && !secret && Coding.isCompressible(mediaType) && !containsHeader("Content-Encoding")
                ? Coding.accepted(request)
                : Coding.IDENTITY;
    }

    private void vary(@Nullable String mediaType) {
        if (Coding.isCompressible(mediaType)) {
            addHeader("Vary", "Accept-Encoding");
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private boolean isEvents() {
        String type = getContentType();
        return type != null && type.startsWith("text/event-stream");
    }

    /** Lets the bytes go out as they come. */
    private void release() throws IOException {
        if (isEvents()) {
            out = response.getOutputStream();
        } else {
            boolean told = !state.isEmpty();
            if (!told && conditions != null && getStatus() == SC_OK && settle(conditions, form(0), null)) {
                return;
            }
            vary(getContentType());
            Coding coding = coding(getContentType(), Long.MAX_VALUE);
            if (coding == Coding.GZIP) {
                setHeader("Content-Encoding", "gzip");
            } else if (declared >= 0) {
                response.setContentLengthLong(declared);
            }
            OutputStream plain = head ? OutputStream.nullOutputStream() : response.getOutputStream();
            out = coding == Coding.GZIP ? new GZIPOutputStream(plain, 8192) : plain;
        }
        held.writeTo(out);
        held.reset();
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        if (settled) {
            return;
        }
        if (out == null && (isEvents() || !state.isEmpty() || held.size() + length > HELD)) {
            release();
        }
        if (!settled) {
            (out == null ? held : out).write(bytes, offset, length);
        }
    }

    /** Several along the way say the same of Vary. */
    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase("Vary")) {
            super.addHeader(name, value);
            return;
        }
        var said = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        getHeaders(name).forEach(header -> said.addAll(List.of(header.split("\\s*,\\s*"))));
        var more = Arrays.stream(value.split("\\s*,\\s*")).filter(said::add).toList();
        if (!more.isEmpty()) {
            super.addHeader(name, String.join(", ", more));
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            Charset charset = getCharacterEncoding() == null
                    ? StandardCharsets.ISO_8859_1
                    : Charset.forName(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(body, charset));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        declared = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        declared = length;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isEvents() && out == null) {
            release();
        }
        if (out != null) {
            out.flush();
            response.flushBuffer();
        }
    }

    @Override
    public boolean isCommitted() {
        return out != null || response.isCommitted();
    }

    @Override
    public void reset() {
        held.reset();
        state = "";
        response.reset();
    }

    @Override
    public void resetBuffer() {
        held.reset();
        // What was told of the answer is not true of the one that takes its place.
        state = "";
        response.setHeader("ETag", null);
        response.setHeader("Last-Modified", null);
        response.resetBuffer();
    }

    /** The body as who answers writes it. */
    private final class Body extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            Answer.this.write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            Answer.this.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            flushBuffer();
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
