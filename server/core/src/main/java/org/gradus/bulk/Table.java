package org.gradus.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table while it is written, beside the place where it will stand; CSV as RFC 4180 has it, in UTF-8. */
final class Table implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final FileChannel channel;
    private final CSVPrinter printer;

    /**
     * @param file where it will stand
     * @param length the bytes that are kept of an earlier draft
     * @param columns the head of a new table
     */
    Table(Path file, long length, List<Column> columns) throws IOException {
        this.file = file;
        this.draft = draft(file);
        this.channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < length) {
            channel.close();
            throw new IOException(draft + " is shorter than it was");
        }
        channel.truncate(length);
        channel.position(length);
        var writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        if (length == 0) {
            printer.printRecord(columns.stream().map(Column::name).toList());
        }
    }

    private static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Adds a row; null is a cell without anything in it. */
    void row(List<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts on disk what was written, and says how many bytes that is. */
    long settle() throws IOException {
        printer.flush();
        channel.force(false);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    /** Gives a closed table its name. It may have it already, from a run that was stopped at this. */
    static void publish(Path file) throws IOException {
        if (Files.exists(draft(file))) {
            Files.move(draft(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what was written of a table that will never be whole. */
    static void discard(Path file) throws IOException {
        Files.deleteIfExists(draft(file));
    }

    Path file() {
        return file;
    }
}
