package org.gradus.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.service.EvidenceRefused;
import org.gradus.service.RequestRefused;
import org.gradus.store.StoreRefusal;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.http.Body;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.gradus.web.http.RdfResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what goes wrong into problems. What nobody foresaw is logged, and people are told no more than that. */
@RestControllerAdvice
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int SHOWN = 100;

    @ExceptionHandler(ProblemException.class)
    void problem(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(e.problem(), request, response);
    }

    @ExceptionHandler(RequestRefused.class)
    void refused(RequestRefused e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(Problem.of(ProblemType.NOT_POSSIBLE, e.text()), request, response);
    }

    @ExceptionHandler(StoreRefusal.class)
    void store(StoreRefusal e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                switch (e.kind()) {
                    case ABSENT -> Problem.of(ProblemType.NOT_FOUND, e.text());
                    case GONE -> Problem.of(ProblemType.WITHDRAWN, e.text());
                    case STALE -> Problem.of(ProblemType.STALE, e.text());
                    case CONFLICT -> Problem.of(ProblemType.CONFLICT, e.text());
                },
                request,
                response);
    }

    @ExceptionHandler(EvidenceRefused.class)
    void evidence(EvidenceRefused e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<IntakeProblem> problems = e.problems();
        int status = status(problems.get(0).code());
        if (status == 422 && Negotiation.prefersRdf(request)) {
            response.setStatus(422);
            RdfResponse.write(IntakeGraph.of(problems), request, response);
            return;
        }
        Language language = Languages.of(request);
        Problem problem = Problem.of(
                status == 422 ? ProblemType.EVIDENCE_NOT_WELL_FORMED : ProblemType.EVIDENCE_NOT_READABLE,
                new Text(
                        problems.size() == 1
                                ? "One problem was found; nothing was stored. "
                                        + problems.get(0).text(Language.EN)
                                : problems.size() + " problems were found; nothing was stored.",
                        problems.size() == 1
                                ? "发现 1 个问题，未存储任何内容。" + problems.get(0).text(Language.ZH)
                                : "发现 " + problems.size() + " 个问题，未存储任何内容。"));
        problem = problem.withStatus(status)
                .with(
                        "problems",
                        problems.stream()
                                .limit(SHOWN)
                                .map(each -> json(each, language))
                                .toList());
        if (status == 422) {
            problem = problem.with("report", IntakeGraph.turtle(problems));
        }
        ProblemWriter.write(problem, request, response);
    }

    private static int status(Code code) {
        return switch (code) {
            case TOO_LARGE -> 413;
            case UNKNOWN_SYNTAX, NOT_RDF -> 415;
            case FILE_UNREADABLE,
                    SYNTAX_ERROR,
                    NESTED_TOO_DEEPLY,
                    NOT_UTF8,
                    DOCTYPE_REFUSED,
                    REMOTE_CONTEXT_REFUSED,
                    GRAPH_REFUSED,
                    DUPLICATE_KEY,
                    BAD_IRI,
                    BAD_LITERAL,
                    BAD_LANGUAGE,
                    WOULD_BE_LOST,
                    EMPTY_FILE -> 400;
            default -> 422;
        };
    }

    private static Map<String, Object> json(IntakeProblem problem, Language language) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "code", problem.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        if (problem.place().line() > 0) {
            json.put("line", problem.place().line());
        }
        if (problem.place().column() > 0) {
            json.put("column", problem.place().column());
        }
        put(json, "node", problem.place().node());
        put(json, "property", problem.place().property());
        put(json, "value", problem.place().value());
        json.put("message", Printable.line(problem.message().in(language)));
        return json;
    }

    private static void put(Map<String, Object> json, String member, String value) {
        if (!value.isEmpty()) {
            json.put(member, Printable.line(value));
        }
    }

    @ExceptionHandler(NoResourceFoundException.class)
    void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(Problem.notFound(request.getRequestURI()), request, response);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String allowed = e.getSupportedMethods() == null ? "" : String.join(", ", e.getSupportedMethods());
        response.setHeader("Allow", allowed);
        ProblemWriter.write(
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        request.getMethod() + " is not possible here; allowed: " + allowed + ".",
                        "此处不支持 " + request.getMethod() + "；可用：" + allowed + "。"),
                request,
                response);
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    void mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(
                Body.unsupported(String.valueOf(e.getContentType()), "application/json"), request, response);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    void notAcceptable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(Negotiation.notAcceptable(List.of("application/json")), request, response);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MissingServletRequestParameterException.class,
        MethodArgumentTypeMismatchException.class
    })
    void unreadable(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String what = e instanceof MethodArgumentTypeMismatchException mismatch
                ? "'" + mismatch.getValue() + "' is no value of " + mismatch.getName()
                : e instanceof MissingServletRequestParameterException missing
                        ? "the parameter " + missing.getParameterName() + " is missing"
                        : "the body is no JSON of the expected form";
        ProblemWriter.write(
                Problem.of(
                        ProblemType.BAD_REQUEST,
                        Printable.line("The request was not understood: " + what + ". See /openapi."),
                        Printable.line("无法理解请求：" + what + "。参见 /openapi。")),
                request,
                response);
    }

    @ExceptionHandler(AccessDeniedException.class)
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler(Exception.class)
    void unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.info("{} {}: the client left", request.getMethod(), request.getRequestURI());
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        ProblemWriter.write(Problem.internal(), request, response);
    }
}
