package org.gradus.service;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gradus.io.WholeFile;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.DataFolder;
import org.gradus.store.Database;

/**
 * Backups of all that cannot be rebuilt, made and put back while the service runs. One is a zip of {@code store.nq},
 * {@code drafts.nq} and {@code reports/}; readers and writers go on while it is made. API keys and the audit log are no
 * part of it: a restore must neither revive a revoked key nor rewrite what was logged.
 */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final String NAME = "gradus-[0-9]{8}-[0-9]{6}-[0-9]{3}\\.zip";
    private static final String STORE = "store.nq";
    private static final String DRAFTS = "drafts.nq";
    private static final String REPORTS = "reports/";

    private final DataFolder folder;
    private final Database store;
    private final Database drafts;
    private final ReportUpkeep reports;
    private final Clock clock;

    public Backups(DataFolder folder, Database store, Database drafts, ReportUpkeep reports, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.drafts = drafts;
        this.reports = reports;
        this.clock = clock;
    }

    /** A backup that is there: file name and size in bytes. */
    public record Backup(String name, long bytes) {}

    /** Makes a backup; it appears under its name when it is whole. */
    public Backup make() throws IOException {
        // Another version could not make them any more.
        reports.finish();
        Path file = folder.backups().resolve("gradus-" + STAMP.format(clock.instant()) + ".zip");
        WholeFile.put(file, out -> {
            try (var zip = new ZipOutputStream(out)) {
                // The store first: every report that it speaks of is on disk by then.
                write(zip, STORE, store);
                write(zip, DRAFTS, drafts);
                reports(zip);
            }
        });
        return new Backup(file.getFileName().toString(), Files.size(file));
    }

    /** The backups that are there, oldest first. */
    public List<Backup> all() throws IOException {
        if (!Files.isDirectory(folder.backups())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.backups())) {
            var backups = new java.util.ArrayList<Backup>();
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (file.getFileName().toString().matches(NAME) && Files.isRegularFile(file)) {
                    backups.add(new Backup(file.getFileName().toString(), Files.size(file)));
                }
            }
            return backups;
        }
    }

    /**
     * Puts a backup back. Each database goes over in one step: readers see the old state or the restored one.
     *
     * @throws StoreRefusal where there is no such backup
     * @throws RequestRefused where it is broken; nothing was changed then
     */
    public void restore(String name) throws IOException {
        Path file = folder.backups().resolve(name.matches(NAME) ? name : "absent");
        if (!Files.isRegularFile(file)) {
            throw new StoreRefusal(Code.ABSENT, "There is no backup '" + name + "'.", "没有备份“" + name + "”。");
        }
        try (var zip = new ZipFile(file.toFile())) {
            // Read through before anything is changed: a broken backup must not end as half a restoration.
            check(zip);
            check(zip, STORE);
            check(zip, DRAFTS);
            // Reports first: the store must never speak of one that is not there.
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(REPORTS)) {
                    report(zip, entry);
                }
            }
            read(zip, STORE, store);
            read(zip, DRAFTS, drafts);
            discardOthers(zip);
        } catch (RiotException | ZipException | EOFException e) {
            throw RequestRefused.notPossible(
                    "The backup is broken (%s); nothing was changed.", "备份已损坏；未作任何改动。", String.valueOf(e.getMessage()));
        }
    }

    private static void write(ZipOutputStream zip, String name, Database database) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DatasetGraph dataset = database.dataset();
        database.read(() -> {
            RDFDataMgr.write(new Unclosed(zip), dataset, Lang.NQUADS);
            return null;
        });
        zip.closeEntry();
    }

    private void reports(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder.reports())) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.reports())) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (file.toString().endsWith(".gz")) {
                    zip.putNextEntry(new ZipEntry(entry(file)));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    /** Reports of assessments that are not in the backup; one that is may have the number of another. */
    private void discardOthers(ZipFile zip) throws IOException {
        if (!Files.isDirectory(folder.reports())) {
            return;
        }
        List<Path> others;
        try (Stream<Path> files = Files.walk(folder.reports())) {
            others = files.filter(file -> file.toString().endsWith(".gz"))
                    .filter(file -> zip.getEntry(entry(file)) == null)
                    .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }

    private String entry(Path report) {
        return REPORTS + folder.reports().relativize(report).toString().replace('\\', '/');
    }

    private void report(ZipFile zip, ZipEntry entry) throws IOException {
        Path file = place(entry);
        try (InputStream in = zip.getInputStream(entry)) {
            WholeFile.put(file, in::transferTo);
        }
    }

    /** Where a report goes. */
    private Path place(ZipEntry entry) {
        Path file = folder.reports()
                .resolve(entry.getName().substring(REPORTS.length()))
                .normalize();
        if (!file.startsWith(folder.reports())) {
            throw RequestRefused.notPossible(
                    "The backup names a file outside its folder: %s.", "备份中的文件超出其目录：%s。", entry.getName());
        }
        return file;
    }

    /** Every entry, to its end: reading by entry, as is done later, compares no checksums. */
    private void check(ZipFile zip) throws IOException {
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith(REPORTS)) {
                place(entry);
            }
            try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                in.transferTo(OutputStream.nullOutputStream());
                if (in.getChecksum().getValue() != entry.getCrc()) {
                    throw new ZipException(entry.getName() + " is not what was written");
                }
            }
        }
    }

    private static void check(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw RequestRefused.notPossible("The backup has no %s; nothing was changed.", "备份中没有 %s；未作任何改动。", name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(StreamRDFLib.sinkNull());
        }
    }

    private static void read(ZipFile zip, String name, Database database) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            database.write(() -> {
                DatasetGraph dataset = database.dataset();
                dataset.clear();
                RDFParser.source(in)
                        .lang(Lang.NQUADS)
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(StreamRDFLib.dataset(dataset));
            });
        }
    }

    /** A stream that writers may close without ending the zip. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
