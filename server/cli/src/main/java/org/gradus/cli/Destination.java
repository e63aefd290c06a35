package org.gradus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.io.output.WriterOutputStream;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.io.WholeFile;
import org.jspecify.annotations.Nullable;

/** Where a report goes: standard output, or a file that is written whole or not at all. */
final class Destination {
    private final @Nullable Path file;
    private final PrintWriter standard;

    Destination(@Nullable Path file, PrintWriter standard) {
        this.file = file;
        this.standard = standard;
    }

    void write(WholeFile.Content content) throws IOException {
        if (file == null) {
            OutputStream out = WriterOutputStream.builder()
                    .setWriter(standard)
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
            content.write(out);
            out.flush();
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            if (Files.isDirectory(file)) {
                throw CommandRefusal.say(Code.FILES, "%s is a folder; name a file in it.", "%s 是目录；请给出其中的文件名。", file);
            }
            // A device or pipe, such as /dev/stdout, must not be replaced by a file.
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.write(out);
            }
        } else {
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
        }
    }

    private static void replace(Path target, WholeFile.Content content) throws IOException {
        // Only the root has none, and that is a folder itself.
        Path folder = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(folder)) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "There is no folder %s to write %s into; create it first.",
                    "目录 %s 不存在，无法写入 %s；请先创建该目录。",
                    folder,
                    target.getFileName());
        }
        if (!Files.isWritable(folder)) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "The folder %s is not writable; choose another for --output.",
                    "目录 %s 不可写；请为 --output 选择其他目录。",
                    folder);
        }
        WholeFile.write(target, content);
    }
}
