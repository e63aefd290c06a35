package org.gradus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault;
import org.gradus.refusal.Refusal;
import org.gradus.service.refusal.EvidenceRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Tells why a command did not do what it was asked, in one language, and how it ends for it. Every refusal passes here. */
final class Refusals {
    private final PrintWriter err;
    private final Language language;

    Refusals(PrintWriter err, Language language) {
        this.err = err;
        this.language = language;
    }

    /** Tells what a command ended with, and gives its exit code. */
    int tell(Throwable thrown) {
        if (thrown instanceof CommandRefusal refusal) {
            return tell(refusal.text(), refusal.code().exitCode());
        }
        if (thrown instanceof Refusal refusal) {
            return tell(Wording.join(refusal.text(), hint(refusal.code())), exitCode(refusal.code()));
        }
        if (thrown instanceof CertificateRefused refused) {
            return tell(
                    refused.fault().text(),
                    refused.fault().code() == Fault.Code.KEPT ? ExitCode.USAGE : ExitCode.PROBLEMS);
        }
        if (thrown instanceof EvidenceRefused refused) {
            IntakeReport.write(refused.problems(), language, err);
            return ExitCode.PROBLEMS;
        }
        if (thrown instanceof ServiceRefusal refusal) {
            return tell(Wording.join(refusal.text(), hint(refusal.code())), exitCode(refusal.code()));
        }
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            return tell(unwritten(thrown), ExitCode.FAILURE);
        }
        return tell(internal(thrown), ExitCode.FAILURE);
    }

    int tell(Text text, int exitCode) {
        err.println(Printable.line(text.in(language)));
        err.flush();
        return exitCode;
    }

    private static int exitCode(Refusal.Code code) {
        return switch (code) {
            case UNKNOWN_MODEL,
                    UNKNOWN_QUESTION,
                    UNKNOWN_PARAMETER,
                    UNKNOWN_REQUIREMENT,
                    UNKNOWN_PRACTICE,
                    UNKNOWN_SUBJECT,
                    BAD_VALUE,
                    BAD_DATE,
                    DATE_OUT_OF_RANGE -> ExitCode.USAGE;
            case TOO_FEW, ONTOLOGY_AT_FAULT, SHAPES_AT_FAULT, ROWS_UNFIT, ROWS_DAMAGED -> ExitCode.PROBLEMS;
            case ENGINE_MISLED -> ExitCode.FAILURE;
        };
    }

    /** Where a person at a terminal finds what there is. */
    private static Text hint(Refusal.Code code) {
        return switch (code) {
            case UNKNOWN_QUESTION, UNKNOWN_PARAMETER, BAD_VALUE ->
                new Text("`gradus query` lists the questions with their parameters.", "运行 `gradus query` 可列出全部问题及其参数。");
            default -> Text.EMPTY;
        };
    }

    /** Of all that the service keeps, the command line asks for keys only. */
    private static Text hint(ServiceRefusal.Code code) {
        return code == ServiceRefusal.Code.ABSENT
                ? new Text("See `gradus key list`.", "见 `gradus key list`。")
                : Text.EMPTY;
    }

    private static int exitCode(ServiceRefusal.Code code) {
        return switch (code) {
            case ABSENT, GONE, STALE, CONFLICT, WRONG, NOT_POSSIBLE, UNDER_WAY -> ExitCode.USAGE;
            case EVIDENCE -> ExitCode.PROBLEMS;
            case UNUSABLE -> ExitCode.FAILURE;
        };
    }

    /** The system says why in its own language; who reads Chinese is told what to look at. */
    private static Text unwritten(Throwable thrown) {
        return new Text(
                "A file could not be read or written (" + thrown.getMessage()
                        + "). Check space and permissions, and try again.",
                "文件未能读取或写出。请检查磁盘空间与权限后重试。");
    }

    private static Text internal(Throwable thrown) {
        return new Text(
                "Internal failure, no level was given: " + thrown,
                "内部错误，未给出任何等级：" + thrown.getClass().getSimpleName());
    }
}
