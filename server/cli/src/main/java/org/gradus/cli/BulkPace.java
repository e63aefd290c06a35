package org.gradus.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.gradus.text.Language;

/** Tells how far a long run has come: on a terminal in place and often, in a log a line now and then. */
final class BulkPace {
    private static final Duration ON_A_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_A_LOG = Duration.ofSeconds(30);

    private final PrintWriter err;
    private final boolean chinese;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long before;
    private final long of;
    private final long start;
    private long shown;
    private long done;
    private long refused;

    /**
     * @param before how many were done by a run that was stopped
     * @param of how many there are in all; 0 where that is not known
     */
    BulkPace(PrintWriter err, Language language, long before, long of) {
        this(err, language, before, of, Terminal.isThere(), System::nanoTime);
    }

    BulkPace(PrintWriter err, Language language, long before, long of, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.chinese = language == Language.ZH;
        this.terminal = terminal;
        this.nanos = nanos;
        this.before = before;
        this.of = of;
        this.start = nanos.getAsLong();
        this.shown = start;
    }

    void step(boolean isRefused) {
        done++;
        refused += isRefused ? 1 : 0;
        long now = nanos.getAsLong();
        if (now - shown >= (terminal ? ON_A_TERMINAL : IN_A_LOG).toNanos()) {
            shown = now;
            String line = line(Duration.ofNanos(now - start));
            if (terminal) {
                err.print("\r" + line + "\u001b[K");
            } else {
                err.println(line);
            }
            err.flush();
        }
    }

    private String line(Duration gone) {
        double rate = done / Math.max(0.001, gone.toMillis() / 1000.0);
        long all = before + done;
        var line = new StringBuilder(chinese ? "已处理 " + all : all + " done");
        if (of > 0) {
            line.append(
                    chinese ? "，共 " + of + "（" + 100 * all / of + "%）" : " of " + of + " (" + 100 * all / of + " %)");
        }
        line.append(chinese ? "，每秒 " + Math.round(rate) + " 个" : ", " + Math.round(rate) + " a second");
        if (of > 0) {
            String left = time(Duration.ofSeconds(Math.round((of - all) / Math.max(rate, 0.001))));
            line.append(chinese ? "，约剩 " + left : ", about " + left + " left");
        }
        if (refused > 0) {
            line.append(chinese ? "；退回 " + refused + " 个" : "; " + refused + " refused");
        }
        return line.toString();
    }

    private String time(Duration time) {
        return time.toHours() > 0
                ? time.toHours() + ":%02d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart())
                : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** Clears what was shown, so that what follows begins on a clean line. */
    void end() {
        if (terminal && shown != start) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
