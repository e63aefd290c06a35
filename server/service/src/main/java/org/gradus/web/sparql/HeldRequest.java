package org.gradus.web.sparql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.gradus.security.Caller;
import org.gradus.web.http.Body;
import org.gradus.web.http.FormFields;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A request that was read whole, before it waits for its turn. Fuseki works on it on another thread, and may still do so when
 * the connection has long been used for something else: nothing here leads back to it.
 */
final class HeldRequest extends HttpServletRequestWrapper {
    /** Percent-encoding makes at most three bytes of one; the other fields of a form are short. */
    private static final int ENCODED = 4;

    private static final String PACKED = "Content-Encoding";
    private static final HttpServletRequest NONE = (HttpServletRequest) Proxy.newProxyInstance(
            HeldRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> {
                throw new IllegalStateException(method.getName() + " of a request is not held");
            });

    private final Line line;
    private final Map<String, List<String>> headers;
    private final FormFields fields;
    private final byte[] body;
    private final @Nullable Caller caller;
    private final Map<String, Object> attributes = new HashMap<>();

    /** What stands before the headers, and where it came to. */
    private record Line(
            String method,
            String uri,
            String url,
            String servletPath,
            String query,
            String protocol,
            String remoteAddress,
            ServletContext context) {
        static Line of(HttpServletRequest request) {
            return new Line(
                    request.getMethod(),
                    request.getRequestURI(),
                    request.getRequestURL().toString(),
                    request.getServletPath(),
                    request.getQueryString(),
                    request.getProtocol(),
                    request.getRemoteAddr(),
                    request.getServletContext());
        }
    }

    private HeldRequest(
            Line line, Map<String, List<String>> headers, FormFields fields, byte[] body, @Nullable Caller caller) {
        super(NONE);
        this.line = line;
        this.headers = headers;
        this.fields = fields;
        this.body = body;
        this.caller = caller;
    }

    /**
     * Reads a request.
     *
     * @param most the most bytes of its body, unpacked and decoded
     * @param caller null for anyone
     * @throws ProblemException where its body is too large, or not what its headers say
     */
    static HeldRequest of(HttpServletRequest request, long most, @Nullable Caller caller) throws IOException {
        var fields = new FormFields().add(request.getQueryString());
        byte[] body = new byte[0];
        if (request.getMethod().equals("POST")) {
            if (isForm(request.getContentType())) {
                fields.add(new String(Body.read(request, ENCODED * most), StandardCharsets.UTF_8));
            } else {
                body = Body.read(request, most);
            }
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        // It is unpacked.
        headers.remove(PACKED);
        return new HeldRequest(Line.of(request), headers, fields, body, caller);
    }

    /** Whether a body is a form. SPARQL knows no other charset than UTF-8, in forms as elsewhere. */
    private static boolean isForm(String stated) {
        if (stated == null) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(stated);
            Charset charset = type.getCharset();
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                throw JsonBody.wrong(
                        "The charset of the body is " + charset + "; SPARQL is sent in UTF-8.",
                        "请求体的字符集为 " + charset + "；SPARQL 须以 UTF-8 发送。");
            }
            return FormFields.MEDIA_TYPE.equals(type.getType() + "/" + type.getSubtype());
        } catch (InvalidMediaTypeException e) {
            throw new ProblemException(Body.unsupported(stated, SparqlProblems.TYPES));
        }
    }

    /** The request that Fuseki works on. */
    static HeldRequest of(HttpAction action) {
        return (HeldRequest) action.getRequest();
    }

    /** Who asks; null for anyone. */
    @Nullable Caller caller() {
        return caller;
    }

    /** The query or update as text. */
    String text() {
        for (String name : List.of("query", "update")) {
            if (fields.has(name)) {
                return fields.all(name).get(0);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
        return line.method();
    }

    @Override
    public String getRequestURI() {
        return line.uri();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(line.url());
    }

    @Override
    public String getServletPath() {
        return line.servletPath();
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return line.query();
    }

    @Override
    public String getProtocol() {
        return line.protocol();
    }

    @Override
    public String getRemoteAddr() {
        return line.remoteAddress();
    }

    @Override
    public @Nullable String getRemoteUser() {
        return caller == null ? null : caller.id();
    }

    @Override
    public ServletContext getServletContext() {
        return line.context();
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name, List.of()));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("Content-Type");
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return getContentType() != null
                        && getContentType().toLowerCase(Locale.ROOT).contains("charset")
                ? StandardCharsets.UTF_8.name()
                : null;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public @Nullable String getParameter(String name) {
        return fields.has(name) ? fields.all(name).get(0) : null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.has(name) ? fields.all(name).toArray(String[]::new) : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new HashMap<String, String[]>();
        fields.names().forEach(name -> map.put(name, getParameterValues(name)));
        return map;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(new ArrayList<>(fields.names()));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
