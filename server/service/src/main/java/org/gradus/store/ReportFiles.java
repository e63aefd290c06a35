package org.gradus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gradus.io.WholeFile;

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
        WholeFile.put(file(organisation, assessment, form), out -> {
            try (OutputStream packed = new GZIPOutputStream(out)) {
                writer.write(packed);
            }
        });
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
