package org.gradus.web.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each body a time and a place to be read; see {@link TimedBody}. */
final class BodyFilter extends OncePerRequestFilter {
    private final Places places;
    private final Duration time;

    BodyFilter(Places places, Duration time) {
        this.places = places;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null)) {
            chain.doFilter(request, response);
            return;
        }
        try (var body = new TimedBody(request.getInputStream(), places, request.getRemoteAddr(), time)) {
            chain.doFilter(new Timed(request, body), response);
        }
    }

    private static final class Timed extends HttpServletRequestWrapper {
        private final TimedBody body;

        Timed(HttpServletRequest request, TimedBody body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String charset = getCharacterEncoding();
            return new BufferedReader(
                    new InputStreamReader(body, charset == null ? StandardCharsets.UTF_8.name() : charset));
        }
    }
}
