package org.gradus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a report goes: standard output, or a file that is written whole or not at all. */
final class Destination {
    private final Path file;
    private final PrintWriter standard;

    Destination(Path file, PrintWriter standard) {
        this.file = file;
        this.standard = standard;
    }

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void write(Content content) throws IOException {
        if (file == null) {
            var bytes = new java.io.ByteArrayOutputStream();
            content.writeTo(bytes);
            standard.print(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
            standard.flush();
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "There is no folder " + folder + " to write " + file.getFileName() + " into; create it first.",
                    "目录 " + folder + " 不存在，无法写入 " + file.getFileName() + "；请先创建该目录。");
        }
        Path temporary = Files.createTempFile(folder, ".gradus", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
