package org.gradus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.security.Caller;
import org.gradus.security.RateLimit;
import org.gradus.settings.Settings;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how often each caller may call, and leaves the caller for the audit log. */
final class RateFilter extends OncePerRequestFilter {
    private final RateLimit rate;
    private final Settings.Limits limits;

    RateFilter(RateLimit rate, Settings.Limits limits) {
        this.rate = rate;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Callers.current().orElse(null);
        request.setAttribute(AuditFilter.CALLER, caller);
        long wait = caller == null
                ? rate.take("address " + request.getRemoteAddr(), limits.anonymousRequestsPerMinute())
                : rate.take("caller " + caller.id(), limits.requestsPerMinute());
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            ProblemWriter.write(
                    Problem.of(
                            ProblemType.TOO_MANY_REQUESTS,
                            "Wait " + wait + " s before the next request; callers with a key may ask more often.",
                            "请等待 " + wait + " 秒再请求；持密钥的调用者可更频繁地请求。"),
                    request,
                    response);
            return;
        }
        chain.doFilter(request, response);
    }
}
