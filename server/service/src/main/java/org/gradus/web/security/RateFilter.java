package org.gradus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.security.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how often each caller may call, and leaves the caller for the audit log. */
final class RateFilter extends OncePerRequestFilter {
    private final Rates rates;

    RateFilter(Rates rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Callers.current().orElse(null);
        request.setAttribute(AuditFilter.CALLER, caller);
        if (!rates.refuse(caller, request, response)) {
            chain.doFilter(request, response);
        }
    }
}
