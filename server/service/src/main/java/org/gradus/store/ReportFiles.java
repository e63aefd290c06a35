package org.gradus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Reports as they were written when an assessment was made; a later ontology does not change them. */
public final class ReportFiles {
    private final Path folder;

    /**
     * @param folder where they lie, one folder an organisation
     */
    public ReportFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes a report. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Keeps a report, whole or not at all. */
    public void put(String organisation, long assessment, String form, Writer writer) throws IOException {
        Path file = file(organisation, assessment, form);
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "report", ".tmp");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temporary))) {
            writer.write(out);
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Opens a report in one form, such as {@code json} or {@code en.html}; empty where it is not there. */
    public Optional<InputStream> open(String organisation, long assessment, String form) throws IOException {
        Path file = file(organisation, assessment, form);
        return Files.exists(file) ? Optional.of(new GZIPInputStream(Files.newInputStream(file))) : Optional.empty();
    }

    private Path file(String organisation, long assessment, String form) {
        return folder.resolve(organisation).resolve(assessment + "." + form + ".gz");
    }
}
