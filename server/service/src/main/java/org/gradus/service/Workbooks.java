package org.gradus.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.ontology.Ontology;
import org.gradus.report.Results;
import org.gradus.text.Language;
import org.gradus.workbook.read.KnownSubjects;
import org.gradus.workbook.read.Limits;
import org.gradus.workbook.read.WorkbookForm;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.PlainWords;
import org.gradus.workbook.write.Annotation;
import org.gradus.workbook.write.AssessmentBook;
import org.gradus.workbook.write.BookWriter;
import org.gradus.workbook.write.Form;
import org.gradus.workbook.write.Forms;
import org.jspecify.annotations.Nullable;

/** The workbooks that people send and get. Sheets and columns are read from the ontology when the first one comes. Safe for several threads. */
public final class Workbooks {
    /** A workbook takes much memory while it is made: so many at once, and the others wait. */
    private static final int AT_ONCE = 2;

    /** What a workbook that is copied may unpack to: some ten thousand rows. */
    private static final long COPIED = 12L << 20;

    private final Ontology ontology;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private @Nullable Book book;

    public Workbooks(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Sheets and columns. */
    public synchronized Book book() {
        Book known = book;
        if (known == null) {
            known = new Book(ontology);
            book = known;
        }
        return known;
    }

    /**
     * Reads what strangers send: RDF, workbooks and tables.
     *
     * @param known what is known of whom they may speak; asked for when a workbook or table is read
     */
    EvidenceLoader loader(long sizeLimit, Supplier<Graph> known) {
        return EvidenceLoader.ofStrangers(sizeLimit)
                .with(new WorkbookForm(this::book, Limits.OF_STRANGERS, () -> new KnownSubjects(known.get())));
    }

    /** Problems in the words of the workbook, where they stand in one. */
    List<IntakeProblem> inWords(List<IntakeProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.place().cell() != null)
                ? new PlainWords(book()).of(problems)
                : problems;
    }

    /** The media type of a workbook or table by the name of its file; empty where it is called neither. */
    static Optional<String> mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return lower.endsWith(".sssom.tsv")
                ? Optional.empty()
                : WorkbookForm.ENDINGS.entrySet().stream()
                        .filter(ending -> lower.endsWith(ending.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Evidence as a workbook. */
    public byte[] evidence(Graph graph, Language language) throws IOException {
        return form(new Forms(book()).evidence(graph, language));
    }

    /** A workbook to be filled in. */
    public byte[] template(Forms.Wanted wanted, Language language) throws IOException {
        return form(new Forms(book()).template(wanted, language));
    }

    private byte[] form(Form form) throws IOException {
        return made(out -> new BookWriter(book()).write(form, out));
    }

    /** An assessment as a workbook. */
    public byte[] assessment(Results results, Language language) throws IOException {
        return made(out -> new AssessmentBook(book(), language).write(results, out));
    }

    /** A copy of a workbook with what is wrong at its cells. */
    public byte[] annotated(
            byte[] book, List<IntakeProblem> problems, List<ReadOtherwise> readOtherwise, Language language)
            throws IOException {
        return made(out ->
                new Annotation(book(), language).write(new ByteArrayInputStream(book), problems, readOtherwise, out));
    }

    /** Whether a file is a workbook of which a copy is made: it is held in memory whole for that, so it must be small. */
    public static boolean isCopied(byte[] file) {
        long unpacked = 0;
        boolean xlsx = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                xlsx |= entry.getName().equals("xl/workbook.xml");
                byte[] buffer = new byte[1 << 13];
                for (int read = zip.read(buffer); read >= 0 && unpacked <= COPIED; read = zip.read(buffer)) {
                    unpacked += read;
                }
                if (unpacked > COPIED) {
                    return false;
                }
            }
            return xlsx && Annotation.isPossible(new ByteArrayInputStream(file));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes a workbook. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** The bytes of a workbook, which is made when there is room for it. */
    public byte[] made(Writer writer) throws IOException {
        places.acquireUninterruptibly();
        try {
            var out = new ByteArrayOutputStream(1 << 16);
            writer.write(out);
            return out.toByteArray();
        } finally {
            places.release();
        }
    }
}
