package org.gradus.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.FileStart;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.evidence.reading.TableForm;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.workbook.table.Book;

/** Evidence in workbooks (.xlsx, .ods) and in tables of separated values (.csv). Content decides, and names only where it leaves a choice. */
public final class WorkbookForm implements TableForm {
    /** The media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The media type of a workbook of OpenDocument. */
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    /** The media types that are read. */
    public static final List<String> MEDIA_TYPES = List.of(XLSX, ODS, "text/csv", "text/tab-separated-values");

    /** How the names of files end that are read, with their media types. */
    public static final Map<String, String> ENDINGS =
            Map.of(".xlsx", XLSX, ".ods", ODS, ".csv", "text/csv", ".tsv", "text/tab-separated-values");

    private static final Set<String> TABLES =
            Set.of("csv", ".csv", "text/csv", "tsv", ".tsv", "text/tab-separated-values");
    private static final Set<String> WORKBOOKS = Set.of("xlsx", ".xlsx", XLSX, "ods", ".ods", ODS);

    private final Supplier<Book> book;
    private final Limits limits;
    private final Supplier<KnownSubjects> known;

    /**
     * Keeps the sheets and columns until they are asked for.
     *
     * @param book asked for when the first workbook or table is read
     */
    public WorkbookForm(Supplier<Book> book) {
        this(book, Limits.USUAL, () -> KnownSubjects.NONE);
    }

    /**
     * The same within limits.
     *
     * @param known subjects that rows may call by name; asked for when a workbook or table is read
     */
    public WorkbookForm(Supplier<Book> book, Limits limits, Supplier<KnownSubjects> known) {
        this.book = book;
        this.limits = limits;
        this.known = known;
    }

    @Override
    public boolean reads(EvidenceSource source, FileStart start) {
        String syntax = syntax(source);
        String name = source.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return switch (start.kind()) {
            // Whoever says that it is RDF is told what it is instead.
            case OFFICE -> syntax.isEmpty() || WORKBOOKS.contains(syntax) || TABLES.contains(syntax);
            case ARCHIVE -> WORKBOOKS.contains(syntax) || name.matches(".*\\.(xls[xm]?|ods)");
            default ->
                WORKBOOKS.contains(syntax)
                        || TABLES.contains(syntax)
                        || (syntax.isEmpty()
                                && name.matches(".*\\.(csv|tsv|xls[xm]?|ods)")
                                && !name.endsWith(".sssom.tsv"));
        };
    }

    @Override
    public boolean isOneSheet(EvidenceSource source) {
        String name = source.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return TABLES.contains(syntax(source))
                || (syntax(source).isEmpty() && name.matches(".*\\.[ct]sv") && !name.endsWith(".sssom.tsv"));
    }

    @Override
    public Table read(EvidenceSource source, InputStream in, long sizeLimit) throws IOException {
        String name = source.name();
        Path kept = Files.createTempFile("gradus", ".table");
        try {
            long size = copy(in, kept, sizeLimit);
            if (size > sizeLimit) {
                return refused(
                        name,
                        Code.TOO_LARGE,
                        Wording.say("The file has more than %d MiB. Split it.", "文件超过 %d MiB。请拆分。", sizeLimit >> 20));
            }
            return read(name, syntax(source), kept);
        } catch (Refused e) {
            return refused(name, e.code(), e.text());
        } finally {
            Files.delete(kept);
        }
    }

    private static long copy(InputStream in, Path to, long limit) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 14];
            long size = 0;
            for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            return size;
        }
    }

    private static String syntax(EvidenceSource source) {
        return source.syntax() == null
                ? ""
                : source.syntax()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(";.*$", "")
                        .strip();
    }

    private Table read(String name, String syntax, Path file) throws Refused, IOException {
        SheetFile read = SheetFile.read(name, WORKBOOKS.contains(syntax), file, limits);
        List<RawSheet> sheets = read.sheets();
        // A table in which nothing stands is no sheet with faults.
        boolean blank = sheets.size() == 1
                && sheets.get(0).name().isEmpty()
                && sheets.get(0).rows().isEmpty();
        List<ReadOtherwise> before = read.gb18030() && !blank
                ? List.of(new ReadOtherwise(
                        name,
                        new Cell("", 1, 1),
                        new Text("the table is no UTF-8: read as GB 18030", "表格不是 UTF-8 编码：按 GB 18030 读取")))
                : List.of();
        return TableReader.read(name, blank ? List.of() : sheets, book.get(), limits, known.get(), before);
    }

    private static Table refused(String name, Code code, Text text) {
        return Table.refused(new IntakeProblem(code, Place.file(name), text));
    }
}
