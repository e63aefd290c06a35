package org.gradus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.gradus.security.AuditEntry;
import org.gradus.security.AuditLog;
import org.gradus.security.Caller;
import org.gradus.security.FloodGate;
import org.gradus.text.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes every denied and every changing call to the audit log: who, what, when, with what outcome; never content. */
final class AuditFilter extends OncePerRequestFilter {
    /** Where the caller is left for the log: the security context is gone by then. */
    static final String CALLER = "org.gradus.caller";

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LONGEST = 300;

    private final AuditLog log;
    private final Clock clock;
    private final FloodGate gate;

    AuditFilter(AuditLog log, FloodGate gate, Clock clock) {
        this.log = log;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write("what was counted", gate::settle);
        boolean thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            int status = thrown ? 500 : response.getStatus();
            boolean changing = !SAFE.contains(request.getMethod()) && !isQuery(request);
            boolean denied = status == 401
                    || status == 403
                    || status == 429
                    || (status == 404 && isOfAnOrganisation(request.getRequestURI()));
            if (changing || denied) {
                log(entry(request, status, denied), denied);
            }
        }
    }

    private static boolean isOfAnOrganisation(String path) {
        return path.startsWith("/organisations/") || path.startsWith("/desk/organisations/");
    }

    /** SPARQL queries come by POST too, and change nothing. */
    private static boolean isQuery(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/sparql") || path.equals("/sparql/private") || path.equals("/drafts/sparql");
    }

    private AuditEntry entry(HttpServletRequest request, int status, boolean denied) {
        Caller caller = (Caller) request.getAttribute(CALLER);
        String path = Printable.line(request.getRequestURI());
        return new AuditEntry(
                clock.instant(),
                caller == null ? AuditEntry.ANONYMOUS : caller.id(),
                caller == null ? "" : caller.role().tag(),
                Printable.line(request.getMethod()),
                path.substring(0, Math.min(LONGEST, path.length())),
                status,
                denied ? "denied" : status < 400 ? "changed" : "failed",
                request.getRemoteAddr());
    }

    private void log(AuditEntry entry, boolean denied) {
        // Anyone can send what fails, so it is bounded as what is denied.
        boolean bounded = denied || (entry.caller().equals(AuditEntry.ANONYMOUS) && entry.status() >= 400);
        write(entry, bounded ? () -> gate.add(entry) : () -> log.add(entry));
    }

    private static void write(Object what, Runnable action) {
        try {
            action.run();
        } catch (UncheckedIOException e) {
            // What was done is done, and the answer says so; the line is kept where there still is a place for it.
            LOG.error("the audit log cannot be written; its line: {}", what, e);
        }
    }
}
