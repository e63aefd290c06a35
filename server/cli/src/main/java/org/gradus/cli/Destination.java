package org.gradus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.WriterOutputStream;
import org.gradus.io.WholeFile;

/** Where a report goes: standard output, or a file that is written whole or not at all. */
final class Destination {
    private final Path file;
    private final PrintWriter standard;

    Destination(Path file, PrintWriter standard) {
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
                throw new Refusal(ExitCode.USAGE, file + " is a folder; name a file in it.", file + " 是目录；请给出其中的文件名。");
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
        Path folder = target.getParent();
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "There is no folder " + folder + " to write " + target.getFileName() + " into; create it first.",
                    "目录 " + folder + " 不存在，无法写入 " + target.getFileName() + "；请先创建该目录。");
        }
        if (!Files.isWritable(folder)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "The folder " + folder + " is not writable; choose another for --output.",
                    "目录 " + folder + " 不可写；请为 --output 选择其他目录。");
        }
        WholeFile.write(target, content);
    }
}
