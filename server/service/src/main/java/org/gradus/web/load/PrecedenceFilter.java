package org.gradus.web.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its turn, but for queries, which have turns of their own and wait for them first. */
final class PrecedenceFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Precedence precedence;

    PrecedenceFilter(Precedence precedence) {
        this.precedence = precedence;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        // Health tells of a service under load, too.
        return path.equals("/sparql")
                || path.equals("/sparql/private")
                || path.equals("/drafts/sparql")
                || path.equals("/drafts/update")
                // It changes nothing, and only waits for a thread that reads.
                || path.equals("/drafts/what-if")
                || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Precedence.Turn turn = READING.contains(request.getMethod()) ? precedence.toRead() : precedence.toChange();
        try {
            chain.doFilter(request, response);
        } finally {
            turn.close();
        }
    }
}
