package org.gradus.web.sparql;

import java.util.Objects;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.JenaException;
import org.gradus.settings.Settings;
import org.gradus.store.BusyException;
import org.gradus.store.NoRoomException;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.http.Body;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.Unforeseen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a query or update without result, in words for who asked. */
final class SparqlProblems {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlProblems.class);

    static final String TYPES =
            "application/sparql-query, application/sparql-update, application/x-www-form-urlencoded";

    private final Settings.Sparql settings;

    SparqlProblems(Settings.Sparql settings) {
        this.settings = settings;
    }

    Problem of(Runner.Ended ended) {
        return switch (ended.reason()) {
            case BUSY -> busy();
            case STUCK -> stuck();
            case STOPPED -> stopped(Objects.requireNonNull(ended.end(), "what was stopped says why"));
            case FAILED -> failed(Objects.requireNonNull(ended.getCause(), "what failed says with what"), false);
        };
    }

    static Problem busy() {
        return Problem.of(
                ProblemType.BUSY,
                "Other queries are running, and this one got no turn in time. Try again shortly.",
                "其他查询正在执行，本查询未能及时轮到。请稍后重试。");
    }

    private static Problem stuck() {
        return Problem.of(
                ProblemType.BUSY,
                "Queries that could not be stopped are still running, and no more are begun until they end. Whoever runs the"
                        + " service sees it in its health.",
                "仍有无法终止的查询在运行，在其结束之前不再开始新的查询。运维人员可从健康状态中看到。");
    }

    private Problem stopped(Watch.End end) {
        return switch (end) {
            case TIME -> timeout();
            case MEMORY -> tooMuchMemory();
            case OTHERS ->
                Problem.of(
                        ProblemType.BUSY,
                        "The query had its share of the processor, others waited, and all turns for long queries were taken; it"
                                + " was stopped and nothing of it was sent. Try again: it will wait for a long turn.",
                        "本查询已用完其处理器份额，其他查询在等待，而长查询名额已满；已终止，未发送任何结果。请重试，届时将等待长查询名额。");
        };
    }

    private Problem timeout() {
        long seconds = settings.timeout().toSeconds();
        return Problem.of(
                ProblemType.TIMEOUT,
                new Text(
                        "The query ran longer than " + seconds
                                + " s and was stopped; nothing of it was sent. Bind more of its pattern, add a LIMIT,"
                                + " avoid paths such as (!<p>)*, or fetch /ontology and ask your own store.",
                        "查询超过 " + seconds + " 秒，已终止，未发送任何结果。请细化模式、加 LIMIT、避免 (!<p>)* 之类的路径，或获取 /ontology 后在自己的存储中查询。"));
    }

    private static Problem tooMuchMemory() {
        return Problem.of(
                ProblemType.MEMORY,
                "The query needed more memory than there is and was stopped. Bind more of its pattern, or group and sort"
                        + " less.",
                "查询所需内存超出可用范围，已终止。请细化模式，减少分组与排序。");
    }

    /** What an error says that Fuseki answers by itself. */
    Problem of(Answer answer) {
        String line = line(answer.message());
        return switch (answer.getStatus()) {
            case 503 -> timeout();
            case 400 ->
                line.contains(StackOverflowError.class.getSimpleName())
                        ? tooDeep(ProblemType.BAD_QUERY)
                        : Problem.of(ProblemType.BAD_QUERY, QueryFault.of(line));
            case 415 -> Body.unsupported(line.replaceFirst("^Unsupported: ", ""), TYPES);
            case 500 -> Unforeseen.logged(LOG, "a query or update failed: " + line, null);
            default -> Problem.of(ProblemType.QUERY_FAILED, line, line).withStatus(answer.getStatus());
        };
    }

    /** What to throw to Fuseki for what became of a query or update; the problem is kept for who asked. */
    RuntimeException refused(Throwable cause, boolean update) {
        if (cause instanceof ActionErrorException error) {
            return error.getCause() == null ? error : refused(error.getCause(), update);
        }
        return cause instanceof QueryCancelledException ended && !(cause instanceof Exceeded)
                ? ended
                : Watch.required().refused(failed(cause, update));
    }

    private static Problem failed(Throwable cause, boolean update) {
        if (cause instanceof ProblemException known) {
            return known.problem();
        }
        if (cause instanceof Exceeded exceeded) {
            return exceeded.problem();
        }
        if (isOverflow(cause)) {
            return tooDeep(update ? ProblemType.BAD_UPDATE : ProblemType.BAD_QUERY);
        }
        if (cause instanceof OutOfMemoryError) {
            return tooMuchMemory();
        }
        if (NoRoomException.isReasonOf(cause)) {
            LOG.error("no room for a query or update", cause);
            return Problem.noRoom();
        }
        if (cause instanceof BusyException) {
            LOG.error("an update waited too long: {}", cause.getMessage());
            return Problem.writesWait();
        }
        if (cause instanceof QueryException || cause instanceof RiotException) {
            String line = line(cause.getMessage());
            return update
                    ? Problem.of(ProblemType.BAD_UPDATE, QueryFault.ofUpdate(line))
                    : Problem.of(ProblemType.BAD_QUERY, QueryFault.of(line));
        }
        if (cause instanceof JenaException) {
            String line = line(cause.getMessage());
            return Problem.of(
                    ProblemType.NOT_POSSIBLE, "It was understood and cannot be done: " + line, "已理解，但无法完成：" + line);
        }
        return Unforeseen.logged(LOG, "a query or update failed", cause);
    }

    private static Problem tooDeep(ProblemType type) {
        return Problem.of(
                type,
                "It is nested too deeply, or chains too many operators or patterns in one place. Split it, or list values"
                        + " with VALUES or IN.",
                "嵌套过深，或在一处串联了过多的运算或模式。请拆分，或用 VALUES、IN 列出取值。");
    }

    /** Parsers hide what overflowed in an exception of their own. */
    private static boolean isOverflow(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof StackOverflowError) {
                return true;
            }
        }
        return false;
    }

    private static String line(@Nullable String message) {
        return Printable.line(String.valueOf(message).strip().replaceAll("\\s*\\n\\s*", " "));
    }
}
