package org.gradus.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.gradus.cli.CommandRefusal.Code;

/** What a file is to be, told by how its name ends. */
final class OutputEnding {
    private OutputEnding() {}

    /** The ending of a file, of those that can be written; any other is refused. */
    static String of(Path file, String... endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return ending;
            }
        }
        throw CommandRefusal.say(
                Code.WRONG_USAGE,
                "What %s is to be cannot be told from its name; let it end in one of %s.",
                "无法由文件名得知 %s 的格式；请以下列后缀之一结尾：%s。",
                file,
                String.join(", ", endings));
    }
}
