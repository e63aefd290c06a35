package org.gradus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.security.Caller;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What is answered to who is not let in. It counts in the rate as any other call, so that nobody tries without end. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String RETRY_SECONDS = "30";

    private final Rates rates;

    Refusals(Rates rates) {
        this.rates = rates;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (rates.refuse(null, request, response)) {
            return;
        }
        if (e instanceof ProviderAwayException) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            ProblemWriter.write(Problem.providerAway(), request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"gradus\"");
        ProblemWriter.write(Problem.unauthorised(), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Caller caller = Callers.current().orElse(null);
        request.setAttribute(AuditFilter.CALLER, caller);
        if (!rates.refuse(caller, request, response)) {
            ProblemWriter.write(Problem.forbidden(), request, response);
        }
    }
}
