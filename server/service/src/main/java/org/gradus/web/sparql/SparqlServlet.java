package org.gradus.web.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gradus.security.Caller;
import org.gradus.settings.Settings;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.gradus.web.security.Callers;

/**
 * The SPARQL 1.1 Protocol. A request is read whole before it waits for its turn, and its answer is whole before it is sent,
 * so that only the work itself holds a turn.
 */
final class SparqlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Settings.Sparql settings;
    private final transient Map<String, Endpoint> endpoints;
    private final transient SparqlProblems problems;
    private final transient Description description;

    /** Answers a request for the endpoint itself, without a query. */
    @FunctionalInterface
    interface Description {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /**
     * @param endpoints by path
     */
    SparqlServlet(Settings.Sparql settings, Map<String, Endpoint> endpoints, Description description) {
        this.settings = settings;
        this.endpoints = endpoints;
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
        Endpoint endpoint = endpoints.get(request.getServletPath());
        if (endpoint == null) {
            throw new ProblemException(Problem.notFound(request.getRequestURI()));
        }
        String method = request.getMethod();
        if ((method.equals("GET") && asksNothing(request)) || method.equals("HEAD")) {
            description.write(request, response);
            return;
        }
        if (!method.equals("POST") && (!method.equals("GET") || endpoint.updates())) {
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            throw new ProblemException(Problem.of(
                    ProblemType.METHOD_NOT_ALLOWED,
                    endpoint.updates() ? "SPARQL updates come by POST." : "A SPARQL endpoint takes GET and POST.",
                    endpoint.updates() ? "SPARQL 更新须用 POST。" : "SPARQL 端点只接受 GET 与 POST。"));
        }
        long most = settings.maxQuery().toBytes();
        SparqlRequest asked =
                endpoint.updates() ? SparqlRequest.update(request, most) : SparqlRequest.query(request, most);
        Caller caller = Callers.current().orElse(null);
        String name = caller == null ? "address " + request.getRemoteAddr() : "caller " + caller.id();
        try (Answer answer =
                endpoint.runner().run(name, asked.text(), watch -> endpoint.answer(asked, caller, watch))) {
            answer.write(response);
        } catch (Runner.Ended e) {
            throw new ProblemException(problems.of(e, endpoint.updates()));
        }
    }

    /** An address with a language alone is that of the form. */
    private static boolean asksNothing(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.matches("(&?lang=[^&]*)*");
    }
}
