package org.gradus.web.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.fuseki.server.Dispatcher;
import org.gradus.security.Caller;
import org.gradus.settings.Settings;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.gradus.web.security.Callers;
import org.jspecify.annotations.Nullable;

/**
 * The SPARQL endpoints: Fuseki does the work, on a thread and a turn of its runner. A request is read whole before it waits
 * for its turn, and its answer is whole before it is sent, so that only the work itself holds a turn.
 */
final class SparqlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DRAFTS = "/drafts/";
    private static final String UPDATE = "/update";

    private final transient Settings.Sparql settings;
    private final transient Map<String, Runner> runners;
    private final transient SparqlProblems problems;
    private final transient Description description;

    /** Answers a request for the endpoint itself, without a query. */
    @FunctionalInterface
    interface Description {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /**
     * @param runners by path
     */
    SparqlServlet(Settings.Sparql settings, Map<String, Runner> runners, Description description) {
        this.settings = settings;
        this.runners = runners;
        this.problems = new SparqlProblems(settings);
        this.description = description;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            answer(request, response);
        } catch (ProblemException e) {
            if (e.problem().type() == ProblemType.BUSY) {
                response.setHeader("Retry-After", "5");
            }
            ProblemWriter.write(e.problem(), request, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ProblemWriter.write(SparqlProblems.busy(), request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        String method = request.getMethod();
        if ((method.equals("GET") && asksNothing(request)) || method.equals("HEAD")) {
            description.write(request, response);
            return;
        }
        if (!method.equals("GET") && !method.equals("POST")) {
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            throw new ProblemException(Problem.of(
                    ProblemType.METHOD_NOT_ALLOWED,
                    "A SPARQL endpoint takes GET and POST.",
                    "SPARQL 端点只接受 GET 与 POST。"));
        }
        Runner runner = runners.get(request.getServletPath());
        if (runner == null) {
            throw new ProblemException(Problem.notFound(request.getRequestURI()));
        }
        @Nullable Caller caller = Callers.current().orElse(null);
        String name = caller == null ? "address " + request.getRemoteAddr() : "caller " + caller.id();
        HeldRequest held = held(request, caller);
        try (Answer answer = runner.run(name, held.text(), watch -> answer(held, watch))) {
            answer.send(response);
        } catch (Runner.Ended e) {
            throw new ProblemException(problems.of(e));
        }
    }

    /** An address with a language alone is that of the form. */
    private static boolean asksNothing(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.matches("(&?lang=[^&]*)*");
    }

    private HeldRequest held(HttpServletRequest request, @Nullable Caller caller) throws IOException {
        boolean updates = request.getServletPath().startsWith(DRAFTS);
        String type = request.getContentType();
        if (!updates && type != null && type.startsWith("application/sparql-update")) {
            throw readOnly();
        }
        HeldRequest held;
        try {
            held = HeldRequest.of(request, settings.maxQuery().toBytes(), caller);
        } catch (ProblemException e) {
            throw e.problem().type() == ProblemType.TOO_LARGE
                    ? QueryText.tooLarge(settings.maxQuery().toBytes())
                    : e;
        }
        if (!updates && held.getParameter("update") != null) {
            throw readOnly();
        }
        AskedFields.check(held, request.getServletPath().endsWith(UPDATE));
        return held;
    }

    private static ProblemException readOnly() {
        return new ProblemException(Problem.of(
                ProblemType.READ_ONLY,
                "Updates are not taken here. Maintainers update drafts at /drafts/update; evidence is posted to"
                        + " /organisations/{id}/evidence.",
                "此处不接受更新。维护者请在 /drafts/update 更新草稿；证据请提交至 /organisations/{id}/evidence。"));
    }

    /** On the thread of the runner. */
    private Answer answer(HeldRequest held, Watch watch) {
        var answer = new Answer(settings.maxResult().toBytes());
        try {
            if (!Dispatcher.dispatch(held, answer)) {
                throw new ProblemException(Problem.notFound(held.getRequestURI()));
            }
            if (watch.problem() != null) {
                throw new ProblemException(watch.problem());
            }
            if (answer.isError()) {
                throw new ProblemException(problems.of(answer));
            }
            return answer;
        } catch (RuntimeException | Error e) {
            answer.close();
            throw e;
        }
    }
}
