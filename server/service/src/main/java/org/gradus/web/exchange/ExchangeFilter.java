package org.gradus.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gradus.web.exchange.Conditions.Verdict;
import org.gradus.web.http.ChecksIfMatch;
import org.gradus.web.http.Exchange;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;

/**
 * The rules of RFC 9110 that hold for every resource: HEAD is GET without the body, OPTIONS lists the methods, another
 * method than those is refused, conditions are evaluated, what gains by it is compressed. It is the last of the filters: a
 * change with conditions passes on twice, first to look at what is there.
 */
final class ExchangeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient Resources resources;
    private final transient PathLocks locks = new PathLocks();

    ExchangeFilter(Resources resources) {
        this.resources = resources;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> methods = resources.methods(request);
        String method = request.getMethod();
        if (method.equals("OPTIONS")) {
            response.setHeader("Allow", String.join(", ", methods));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!methods.contains(method)) {
            String allowed = String.join(", ", methods);
            response.setHeader("Allow", allowed);
            ProblemWriter.write(
                    Problem.of(
                            ProblemType.METHOD_NOT_ALLOWED,
                            method + " is not possible here; allowed: " + allowed + ".",
                            "此处不支持 " + method + "；可用：" + allowed + "。"),
                    request,
                    response);
            return;
        }
        try {
            Conditions conditions = Conditions.of(request);
            if (READING.contains(method)) {
                answer(AsGet.reading(request), new Answer(request, response, conditions), chain);
            } else {
                change(request, response, conditions, chain);
            }
        } catch (ProblemException e) {
            ProblemWriter.write(e.problem(), request, response);
        }
    }

    private static void answer(HttpServletRequest request, Answer answer, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(Exchange.ATTRIBUTE, answer);
        try {
            chain.doFilter(request, answer);
        } finally {
            request.removeAttribute(Exchange.ATTRIBUTE);
        }
        if (!request.isAsyncStarted()) {
            answer.finish();
        } else if (answer.isHead()) {
            // The headers are all there is to say; a stream would never end.
            request.getAsyncContext().complete();
        }
    }

    private void change(
            HttpServletRequest request, HttpServletResponse response, Conditions conditions, FilterChain chain)
            throws IOException, ServletException {
        boolean checksIfMatch = resources
                .handler(request)
                .map(handler -> handler.hasMethodAnnotation(ChecksIfMatch.class))
                .orElse(false);
        boolean bound = checksIfMatch ? conditions.bindChangesBesidesIfMatch() : conditions.bindChanges();
        PathLocks.Held held = locks.hold(request.getRequestURI(), bound);
        try {
            if (bound && verdict(request, response, conditions, chain) == Verdict.FAILED) {
                ProblemWriter.write(Answer.stale(), request, response);
                return;
            }
            answer(request, new Answer(request, response, null), chain);
        } finally {
            held.release();
        }
    }

    /** Looks at what is there as GET would answer it. */
    private static Verdict verdict(
            HttpServletRequest request, HttpServletResponse response, Conditions conditions, FilterChain chain)
            throws IOException, ServletException {
        var looked = AsGet.looking(request);
        var look = new Look(response);
        looked.setAttribute(Exchange.ATTRIBUTE, look);
        try {
            chain.doFilter(looked, look);
        } finally {
            looked.removeAttribute(Exchange.ATTRIBUTE);
        }
        if (look.isThere()) {
            return conditions.forChanging(look.state(), look.modified());
        }
        // What is not there can be made by PUT; every other change of it fails by itself, and tells better why.
        return look.isAbsent() && request.getMethod().equals("PUT")
                ? conditions.forChanging(null, null)
                : Verdict.GO_ON;
    }
}
