package org.gradus.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.Submission;
import org.gradus.text.Language;
import org.gradus.workbook.read.KnownSubjects;
import org.gradus.workbook.read.Limits;
import org.gradus.workbook.read.WorkbookForm;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.write.BookWriter;
import org.gradus.workbook.write.Form;
import org.gradus.workbook.write.Forms;

/** Workbooks in memory, written and read as people get and send them. */
final class TestBooks {
    static final Path EXAMPLES = Path.of("../../examples");
    static final Book BOOK = new Book(Standards.published().ontology());
    private static final Clock TODAY = Clock.fixed(
            LocalDate.of(2026, 11, 30).atStartOfDay(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());

    private TestBooks() {}

    static Graph graph(Path file) {
        return new EvidenceLoader().load(List.of(EvidenceSource.file(file))).graph();
    }

    static byte[] written(Form form) {
        var out = new ByteArrayOutputStream();
        try {
            new BookWriter(BOOK).write(form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] evidence(Graph graph, Language language) {
        return written(new Forms(BOOK).evidence(graph, language));
    }

    static Submission read(byte[] file) {
        return read("evidence.xlsx", file);
    }

    static Submission read(String name, byte[] file) {
        return read(name, file, Limits.USUAL);
    }

    static Submission read(String name, byte[] file, Limits limits) {
        return new EvidenceLoader()
                .with(new WorkbookForm(() -> BOOK, limits, () -> KnownSubjects.NONE))
                .load(List.of(new EvidenceSource(name, null, () -> new ByteArrayInputStream(file))));
    }

    static List<IntakeProblem> check(Submission submission) {
        return Standards.published().intake().check(submission, TODAY);
    }

    /** A workbook with the text of one of its parts changed. */
    static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
