package org.gradus.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.refusal.Refusal;
import org.gradus.service.refusal.EvidenceRefused;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.BusyException;
import org.gradus.store.NoRoomException;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.web.http.Body;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.ProblemWriter;
import org.gradus.web.http.RdfResponse;
import org.gradus.web.http.Unforeseen;
import org.gradus.web.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
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

    /** What the library refuses. */
    @ExceptionHandler(Refusal.class)
    void library(Refusal e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                switch (e.code()) {
                    case UNKNOWN_QUESTION ->
                        Problem.of(
                                ProblemType.NOT_FOUND,
                                Wording.join(e.text(), new Text("/queries lists all.", "/queries 列有全部问题。")));
                    case UNKNOWN_PARAMETER, BAD_VALUE, BAD_DATE -> Problem.of(ProblemType.BAD_REQUEST, e.text());
                    case UNKNOWN_MODEL,
                            UNKNOWN_REQUIREMENT,
                            UNKNOWN_PRACTICE,
                            UNKNOWN_SUBJECT,
                            DATE_OUT_OF_RANGE,
                            TOO_FEW -> Problem.of(ProblemType.NOT_POSSIBLE, e.text());
                    // Two answers where there is one concern who asked; the rest, files and folders, is of the inside.
                    case ENGINE_MISLED -> Unforeseen.logged(LOG, failed(request), e, e.text());
                    case ONTOLOGY_AT_FAULT, SHAPES_AT_FAULT, ROWS_UNFIT, ROWS_DAMAGED ->
                        Unforeseen.logged(LOG, failed(request), e);
                },
                request,
                response);
    }

    /** What the service refuses. */
    @ExceptionHandler({StoreRefusal.class, RequestRefused.class})
    void service(ServiceRefusal e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                e.code() == ServiceRefusal.Code.UNUSABLE ? unusable(e, request) : Problem.of(type(e.code()), e.text()),
                request,
                response);
    }

    /** Which files are damaged, and how to come by others, is for who keeps the service. */
    private static Problem unusable(ServiceRefusal e, HttpServletRequest request) {
        return Callers.isMaintainer()
                ? Unforeseen.logged(LOG, failed(request), e, e.text())
                : Unforeseen.logged(LOG, failed(request), e);
    }

    private static String failed(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI() + " failed";
    }

    private static ProblemType type(ServiceRefusal.Code code) {
        return switch (code) {
            case ABSENT -> ProblemType.NOT_FOUND;
            case GONE -> ProblemType.WITHDRAWN;
            case STALE -> ProblemType.STALE;
            case CONFLICT -> ProblemType.CONFLICT;
            case UNUSABLE -> ProblemType.INTERNAL;
            case WRONG -> ProblemType.BAD_REQUEST;
            case NOT_POSSIBLE -> ProblemType.NOT_POSSIBLE;
            case UNDER_WAY -> ProblemType.MAINTENANCE;
            case EVIDENCE -> ProblemType.EVIDENCE_NOT_WELL_FORMED;
        };
    }

    @ExceptionHandler(NoRoomException.class)
    void noRoom(NoRoomException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage(), e.getCause());
        ProblemWriter.write(Problem.noRoom(), request, response);
    }

    @ExceptionHandler(BusyException.class)
    void writesWait(BusyException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        response.setHeader("Retry-After", "30");
        ProblemWriter.write(Problem.writesWait(), request, response);
    }

    @ExceptionHandler(EvidenceRefused.class)
    void evidence(EvidenceRefused e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<IntakeProblem> problems = e.problems();
        int status = status(problems.get(0).code());
        if (status == 422 && Negotiation.prefersRdf(request)) {
            response.setStatus(422);
            RdfResponse.write(IntakeGraph.of(problems, e.source()), request, response);
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
                                .map(each -> EvidenceProblem.of(each, language))
                                .toList());
        if (status == 422) {
            problem = problem.with("report", IntakeGraph.turtle(problems, e.source()));
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
                    EMPTY_FILE,
                    WORKBOOK_REFUSED -> 400;
            default -> 422;
        };
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
                e.getContentType() == null
                        ? Body.missing(Negotiation.JSON)
                        : Body.unsupported(e.getContentType().toString(), Negotiation.JSON),
                request,
                response);
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
        Text what = e instanceof MethodArgumentTypeMismatchException mismatch
                ? Wording.say(
                        "'%s' is no value of %s.",
                        "“%s”不是 %s 的值。", String.valueOf(mismatch.getValue()), mismatch.getName())
                : e instanceof MissingServletRequestParameterException missing
                        ? Wording.say("The parameter %s is missing.", "缺少参数 %s。", missing.getParameterName())
                        : new Text("The body is no JSON of the expected form.", "请求体不是所需形式的 JSON。");
        Text see = new Text("See /openapi.", "参见 /openapi。");
        ProblemWriter.write(
                Problem.of(
                        ProblemType.BAD_REQUEST,
                        Printable.line(what.en() + " " + see.en()),
                        Printable.line(what.zh() + see.zh())),
                request,
                response);
    }

    @ExceptionHandler(RequestRejectedException.class)
    void rejected(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                Problem.of(
                        ProblemType.REFUSED,
                        "The name of a parameter or header has a character that is not allowed there.",
                        "参数或请求头的名称中有不允许的字符。"),
                request,
                response);
    }

    @ExceptionHandler(AccessDeniedException.class)
    @SuppressWarnings("DoNotCallSuggester") // Spring calls it.
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler(Exception.class)
    void unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.info("{} {}: the client left", request.getMethod(), request.getRequestURI());
            return;
        }
        if (NoRoomException.isReasonOf(e)) {
            LOG.error("{}", failed(request), e);
            ProblemWriter.write(Problem.noRoom(), request, response);
        } else {
            ProblemWriter.write(Unforeseen.logged(LOG, failed(request), e), request, response);
        }
    }
}
