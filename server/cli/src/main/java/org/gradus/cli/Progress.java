package org.gradus.cli;

import java.io.PrintWriter;
import org.gradus.text.Language;

/** Tells how far a long run has come, on a terminal only: logs and pipes stay clean. */
final class Progress {
    private static final int STEP = 100;

    private final PrintWriter err;
    private final boolean chinese;
    private final boolean shown;
    private int done;

    Progress(PrintWriter err, Language language) {
        this(err, language, Terminal.isThere());
    }

    Progress(PrintWriter err, Language language, boolean shown) {
        this.err = err;
        this.chinese = language == Language.ZH;
        this.shown = shown;
    }

    void step() {
        done++;
        if (shown && done % STEP == 0) {
            err.print(chinese ? "\r已评估 " + done : "\rassessed " + done);
            err.flush();
        }
    }

    /** Clears what was shown, so that the report begins on a clean line. */
    void end() {
        if (shown && done >= STEP) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
