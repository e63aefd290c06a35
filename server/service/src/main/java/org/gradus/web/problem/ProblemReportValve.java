package org.gradus.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.gradus.web.http.Unforeseen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Tomcat refuses before anything of ours sees it (a line that is no request, headers too large, an address that is none)
 * is a problem too, and says nothing of Tomcat.
 */
public final class ProblemReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemWriter.write(problem(status, request, throwable), request, response);
            response.finishResponse();
        } catch (IOException e) {
            // The client has left: nobody is to be told.
            container.getLogger().debug("no problem written", e);
        }
    }

    private static Problem problem(int status, Request request, @Nullable Throwable throwable) {
        return switch (status) {
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR ->
                Unforeseen.logged(LOG, request.getMethod() + " " + request.getRequestURI() + " failed", throwable);
            default ->
                Problem.of(
                                ProblemType.REFUSED,
                                "This is no request that HTTP allows: look at its first line, its address, and the size of its"
                                        + " headers.",
                                "这不是 HTTP 允许的请求：请检查请求行、地址与请求头的大小。")
                        .withStatus(status);
        };
    }
}
