package org.gradus.store;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.gradus.io.WholeFile;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;

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

    /**
     * Keeps the reports of an assessment, each whole or not at all; when this returns, they are on disk.
     *
     * @param forms what writes them, by form, such as {@code json} or {@code en.html}
     */
    public void put(String organisation, long assessment, Map<String, Writer> forms) throws IOException {
        var files = new LinkedHashMap<String, WholeFile.Content>();
        forms.forEach((form, writer) -> files.put(name(assessment, form), out -> {
            try (OutputStream packed = new GZIPOutputStream(out)) {
                writer.write(packed);
            }
        }));
        WholeFile.putAll(folder.resolve(organisation), files);
    }

    /** Whether a report is there in a form. */
    public boolean has(String organisation, long assessment, String form) {
        return Files.exists(file(organisation, assessment, form));
    }

    /** Takes away what is there of an assessment of this number: after a restoration it may be that of another. */
    public void discard(String organisation, long assessment, Collection<String> forms) throws IOException {
        for (String form : forms) {
            Files.deleteIfExists(file(organisation, assessment, form));
        }
    }

    /**
     * Opens a report in one form, such as {@code json} or {@code en.html}; empty where it is not there.
     *
     * @throws StoreRefusal where the file is damaged: nothing of it is given then
     */
    public Optional<InputStream> open(String organisation, long assessment, String form) throws IOException {
        Path file = file(organisation, assessment, form);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
            // Whether it is whole is known at its end.
            return Optional.of(new ByteArrayInputStream(packed.readAllBytes()));
        } catch (ZipException | EOFException e) {
            throw new StoreRefusal(
                    Code.UNUSABLE,
                    "The file " + file + " is damaged (" + e.getMessage()
                            + "). Restore it from the newest backup, or assess" + " again.",
                    "文件 " + file + " 已损坏。请从最新备份恢复，或重新评估。",
                    e);
        }
    }

    private Path file(String organisation, long assessment, String form) {
        return folder.resolve(organisation).resolve(name(assessment, form));
    }

    private static String name(long assessment, String form) {
        return assessment + "." + form + ".gz";
    }
}
