package org.gradus.cli;

import java.time.Clock;
import java.time.LocalDate;
import org.gradus.assess.AssessmentDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --date}, shared by the commands that assess. */
final class DateOption {
    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Assessment date: evidence counts that is issued and not expired on it (default: today).")
    private @Nullable String date;

    LocalDate value(Clock clock) {
        return AssessmentDate.read(date, clock);
    }
}
