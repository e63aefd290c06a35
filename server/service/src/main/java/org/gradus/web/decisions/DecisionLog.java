package org.gradus.web.decisions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.gradus.security.AuditEntry;
import org.gradus.security.AuditLog;
import org.gradus.security.Caller;
import org.gradus.store.Organisation;
import org.springframework.stereotype.Component;

/** Tells the audit log about whose evidence was decided: one form may be about several organisations, and its path names none. */
@Component
final class DecisionLog {
    private final AuditLog log;
    private final Clock clock;

    DecisionLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void decided(Organisation organisation, Caller caller, HttpServletRequest request) {
        log.add(new AuditEntry(
                clock.instant(),
                caller.id(),
                caller.role().tag(),
                request.getMethod(),
                "/organisations/" + organisation.id() + "/decisions",
                201,
                "changed",
                request.getRemoteAddr()));
    }
}
