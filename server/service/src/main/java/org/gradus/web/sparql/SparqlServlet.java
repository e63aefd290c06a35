package org.gradus.web.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.server.Dispatcher;
import org.gradus.settings.Settings;
import org.gradus.text.Text;
import org.gradus.web.http.Body;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;

/**
 * The SPARQL endpoints: Fuseki does the work; here requests wait their turn, errors become problems, and a result that
 * nobody can read is refused before it is computed.
 */
final class SparqlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where a processor leaves the problem that it ended with. */
    static final String PROBLEM = "org.gradus.problem";

    static final List<String> RESULTS = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            Negotiation.JSON,
            "application/xml",
            "text/plain",
            "application/sparql-results+thrift");
    static final List<String> GRAPHS = List.of(
            Negotiation.TURTLE,
            Negotiation.JSON_LD,
            Negotiation.RDF_XML,
            Negotiation.N_TRIPLES,
            "application/trig",
            "application/n-quads",
            Negotiation.JSON,
            "application/rdf+json",
            "text/plain");

    private final transient Settings.Sparql settings;
    private final transient Semaphore turns;
    private final transient QueryGuard guard;
    private final transient Description description;

    /** Answers a request for the endpoint itself, without a query. */
    @FunctionalInterface
    interface Description {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    SparqlServlet(Settings.Sparql settings, QueryGuard guard, Description description) {
        this.settings = settings;
        this.guard = guard;
        this.description = description;
        int turns = settings.concurrent() > 0
                ? settings.concurrent()
                : 2 * Runtime.getRuntime().availableProcessors();
        this.turns = new Semaphore(turns, true);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            answer(request, response);
        } catch (ProblemException e) {
            ProblemWriter.write(e.problem(), request, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ProblemWriter.write(busy(), request, response);
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
        if (!request.getRequestURI().startsWith("/drafts/")) {
            refuseUpdates(request);
        }
        if (request.getContentLengthLong() > settings.maxQuery().toBytes()
                || (request.getQueryString() != null
                        && request.getQueryString().length()
                                > settings.maxQuery().toBytes())) {
            throw new ProblemException(queryTooLarge(settings));
        }
        if (!turns.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            response.setHeader("Retry-After", "5");
            throw new ProblemException(busy());
        }
        try (var watched = guard.watch(settings.timeout())) {
            dispatch(request, response, watched);
        } finally {
            turns.release();
        }
    }

    /** An address with a language alone is that of the form. */
    private static boolean asksNothing(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.matches("(&?lang=[^&]*)*");
    }

    static Problem queryTooLarge(Settings.Sparql settings) {
        return Problem.of(
                ProblemType.TOO_LARGE,
                "The query has more than " + settings.maxQuery().toKilobytes() + " KB.",
                "查询超过 " + settings.maxQuery().toKilobytes() + " KB。");
    }

    private static void refuseUpdates(HttpServletRequest request) {
        String type = request.getContentType();
        if ((type != null && type.startsWith("application/sparql-update")) || request.getParameter("update") != null) {
            throw new ProblemException(Problem.of(
                    ProblemType.READ_ONLY,
                    "Updates are not taken here. Maintainers update drafts at /drafts/update; evidence is posted to"
                            + " /organisations/{id}/evidence.",
                    "此处不接受更新。维护者请在 /drafts/update 更新草稿；证据请提交至 /organisations/{id}/evidence。"));
        }
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response, QueryGuard.Watch watched)
            throws IOException {
        var held = new Held(response);
        boolean handled;
        try {
            handled = Dispatcher.dispatch(request, held);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new ProblemException(tooMuchMemory());
        }
        if (!handled) {
            throw new ProblemException(Problem.notFound(request.getRequestURI()));
        }
        if (held.getStatus() >= 400) {
            if (watched.wasHungry()) {
                throw new ProblemException(tooMuchMemory());
            }
            Problem problem = (Problem) request.getAttribute(PROBLEM);
            throw new ProblemException(problem == null ? problem(held.getStatus(), held.message()) : problem);
        }
    }

    private Problem problem(int status, String message) {
        String line = org.gradus.text.Printable.line(message.strip().replace('\n', ' '));
        return switch (status) {
            case 503 ->
                Problem.of(
                        ProblemType.TIMEOUT,
                        new Text(
                                "The query ran longer than "
                                        + settings.timeout().toSeconds()
                                        + " s and was stopped; nothing of it was sent. Bind more of its pattern, add a LIMIT,"
                                        + " avoid paths such as (!<p>)*, or fetch /ontology and ask your own store.",
                                "查询超过 " + settings.timeout().toSeconds()
                                        + " 秒，已终止，未发送任何结果。请细化模式、加 LIMIT、避免 (!<p>)* 之类的路径，或获取 /ontology 后在自己的存储中查询。"));
            case 400 -> Problem.of(ProblemType.BAD_QUERY, QueryFault.of(line));
            case 415 -> Body.unsupported(line, "application/sparql-query, application/x-www-form-urlencoded");
            case 500 -> Problem.internal();
            default -> Problem.of(ProblemType.QUERY_FAILED, line, line).withStatus(status);
        };
    }

    static Problem tooMuchMemory() {
        return Problem.of(
                ProblemType.MEMORY,
                "The query needed more memory than there is and was stopped. Bind more of its pattern, or group and sort"
                        + " less.",
                "查询所需内存超出可用范围，已终止。请细化模式，减少分组与排序。");
    }

    private static Problem busy() {
        return Problem.of(
                ProblemType.BUSY,
                "Other queries are running, and this one got no turn in time. Try again shortly.",
                "其他查询正在执行，本查询未能及时轮到。请稍后重试。");
    }

    /** Lets a result pass and holds an error back. Fuseki sets the status before it writes anything. */
    private static final class Held extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream error = new ByteArrayOutputStream();
        private int status = 200;

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            this.status = status;
            if (status < 400) {
                super.setStatus(status);
            }
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void sendError(int status) {
            this.status = status;
        }

        @Override
        public void sendError(int status, String message) {
            this.status = status;
            error.writeBytes(message.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void setContentLength(int length) {
            if (status < 400) {
                super.setContentLength(length);
            }
        }

        @Override
        public void setContentLengthLong(long length) {
            if (status < 400) {
                super.setContentLengthLong(length);
            }
        }

        @Override
        public void setContentType(String type) {
            if (status < 400) {
                super.setContentType(type);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return status < 400 ? super.getOutputStream() : new Collected(error);
        }

        String message() {
            return error.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Collected extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Collected(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
