package org.gradus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the present request. */
public final class Callers {
    private Callers() {}

    /** The caller; empty for anyone. */
    public static Optional<Caller> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** Leaves for the audit log who a request turned out to come from. */
    public static void became(Caller caller, HttpServletRequest request) {
        request.setAttribute(AuditFilter.CALLER, caller);
    }

    /** Whether who calls keeps the service. */
    public static boolean isMaintainer() {
        return current().filter(caller -> caller.role() == Role.MAINTAINER).isPresent();
    }

    /**
     * The caller.
     *
     * @throws ProblemException 401 where there is none
     */
    public static Caller required() {
        return current().orElseThrow(() -> new ProblemException(Problem.unauthorised()));
    }
}
