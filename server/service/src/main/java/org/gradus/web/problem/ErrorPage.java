package org.gradus.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.gradus.web.http.Unforeseen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the container ends with, outside any controller: problems too. */
@Controller
final class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object stated = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = stated instanceof Integer code ? code : 404;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String shown = path == null ? request.getRequestURI() : path.toString();
        ProblemWriter.write(
                switch (status) {
                    case 401 -> Problem.unauthorised();
                    case 403 -> Problem.forbidden();
                    case 404 -> Problem.notFound(shown);
                    case 500 -> Unforeseen.logged(LOG, request.getMethod() + " " + shown + " failed", thrown(request));
                    default ->
                        Problem.of(
                                        ProblemType.REFUSED,
                                        "The request was refused with status " + status + ". See /openapi.",
                                        "请求被拒绝，状态码 " + status + "。参见 /openapi。")
                                .withStatus(status);
                },
                request,
                response);
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }
}
