package org.gradus.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.io.Compression;
import org.jspecify.annotations.Nullable;

/**
 * The files of evidence that people name, or that lie in the folders and tar archives that they name, one after the other. An
 * archive is read once, from its beginning to its end; where it breaks off, the rest of it is a source that cannot be read.
 */
public final class Sources implements Iterator<EvidenceSource>, AutoCloseable {
    private final ArrayDeque<Path> files;
    private @Nullable Path archive;
    private @Nullable TarArchiveInputStream entries;
    private @Nullable EvidenceSource next;

    private Sources(List<Path> files) {
        this.files = new ArrayDeque<>(files);
    }

    /**
     * The files, those of a folder and the folders in it in the order of their names. A file that is named is one whatever it is
     * called; in folders and archives those count whose names end as an RDF syntax does. Hidden ones do not.
     *
     * @throws IOException where a folder cannot be read
     */
    public static List<Path> files(List<Path> named) throws IOException {
        var files = new ArrayList<Path>();
        for (Path each : named) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> below = Files.walk(each)) {
                    below.filter(file -> isEvidence(each.relativize(file)) && Files.isRegularFile(file))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(each);
            }
        }
        return files;
    }

    /** What files hold. */
    public static Sources of(List<Path> files) {
        return new Sources(files);
    }

    /** Whether a file holds an unknown number of sources. */
    public static boolean isArchive(Path file) {
        return spelled(file).endsWith(".tar") || spelled(file).matches(".*\\.tar\\.(gz|zst)");
    }

    /** The name of an archive in full. */
    private static String spelled(Path file) {
        return file.toString()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.tgz$", ".tar.gz")
                .replaceFirst("\\.tzst$", ".tar.zst");
    }

    private static boolean isEvidence(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return isArchive(file) || EvidenceLoader.reads(file.toString());
    }

    @Override
    public boolean hasNext() {
        while (next == null && (entries != null || !files.isEmpty())) {
            next = entries == null ? open(files.remove()) : entry(entries);
        }
        return next != null;
    }

    @Override
    public EvidenceSource next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        EvidenceSource source = next;
        next = null;
        return source;
    }

    /** A file as a source; null for an archive, whose entries are the sources. */
    private @Nullable EvidenceSource open(Path file) {
        if (!isArchive(file)) {
            return EvidenceSource.file(file);
        }
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            archive = file;
            entries = new TarArchiveInputStream(Compression.of(spelled(file)).unpacked(in));
            return null;
        } catch (IOException e) {
            return unreadable(file.toString(), e);
        }
    }

    /** The next source of an archive; null where there is no more. */
    private @Nullable EvidenceSource entry(TarArchiveInputStream tar) {
        try {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = Path.of(entry.getName());
                if (entry.isFile() && !isArchive(path) && isEvidence(path.normalize())) {
                    return bytes(archive + "!/" + entry.getName(), tar, entry.getSize());
                }
            }
            close();
            return null;
        } catch (IOException | RuntimeException e) {
            String name = String.valueOf(archive);
            close();
            return unreadable(name, new IOException(e.getMessage(), e));
        }
    }

    private static EvidenceSource bytes(String name, InputStream tar, long size) throws IOException {
        if (size > EvidenceLoader.DEFAULT_SIZE_LIMIT) {
            // The loader would refuse it at the same limit; here it is not even held.
            return unreadable(name, new IOException(size + " bytes, more than " + EvidenceLoader.DEFAULT_SIZE_LIMIT));
        }
        byte[] content = tar.readNBytes((int) size);
        if (content.length < size) {
            throw new IOException("the archive ends within " + name);
        }
        return new EvidenceSource(name, null, () -> new ByteArrayInputStream(content));
    }

    private static EvidenceSource unreadable(String name, IOException why) {
        return new EvidenceSource(name, "turtle", () -> {
            throw why;
        });
    }

    @Override
    public void close() {
        if (entries != null) {
            try {
                entries.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
        entries = null;
    }
}
