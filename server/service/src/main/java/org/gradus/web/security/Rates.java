package org.gradus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.security.Caller;
import org.gradus.security.RateLimit;
import org.gradus.settings.Settings;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.jspecify.annotations.Nullable;

/** How often each may call: a known caller wherever it calls from, all others by their address. */
final class Rates {
    private final RateLimit rate = new RateLimit(System::nanoTime);
    private final Settings.Limits limits;

    Rates(Settings.Limits limits) {
        this.limits = limits;
    }

    /**
     * Counts a call, and answers it where it is one too many.
     *
     * @param caller null for none
     * @return whether it was answered
     */
    boolean refuse(@Nullable Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long wait = caller == null
                ? rate.take("address " + request.getRemoteAddr(), limits.anonymousRequestsPerMinute())
                : rate.take("caller " + caller.id(), limits.requestsPerMinute());
        if (wait == 0) {
            return false;
        }
        response.setHeader("Retry-After", Long.toString(wait));
        ProblemWriter.write(
                Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Wait " + wait + " s before the next request; callers with a key may ask more often.",
                        "请等待 " + wait + " 秒再请求；持密钥的调用者可更频繁地请求。"),
                request,
                response);
        return true;
    }
}
