package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.gradus.cli.CommandRefusal.Code;
import org.jspecify.annotations.Nullable;

/** Files and days as the commands about certificates take them. */
final class IssuerFiles {
    private IssuerFiles() {}

    static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandRefusal.say(Code.FILES, "There is no file %s.", "没有文件 %s。", file);
        }
        return Files.readAllBytes(file);
    }

    /** The first moment of a day where this runs; of no day, what is given. */
    static Instant start(@Nullable String day, Instant otherwise) {
        return day == null
                ? otherwise
                : day(day).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE, "'%s' is no date such as 2026-06-30.", "“%s”不是日期，应如 2026-06-30。", written);
        }
    }
}
