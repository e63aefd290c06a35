package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.listing.Listing;
import org.gradus.ontology.Ontology;
import org.gradus.refusal.ValueRefused;
import org.gradus.review.Comment;
import org.gradus.review.CommentForm;
import org.gradus.review.CommentType;
import org.gradus.review.CommentsTurtle;
import org.gradus.review.Disposition;
import org.gradus.review.ReviewList;
import org.gradus.review.ReviewReader;
import org.gradus.review.ReviewSheet;
import org.gradus.review.Reviewed;
import org.gradus.review.Verdict;
import org.gradus.text.Language;
import org.gradus.workbook.read.FilledFile;
import org.gradus.workbook.write.ListingBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets for reviewers, out and back. */
class ReviewSheetTest {
    private static final Ontology ONTOLOGY = Standards.published().ontology();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final ReviewList LIST = ReviewList.of(ONTOLOGY, "t10003:improvement");
    private static final Map<String, Reviewed> KNOWN = ReviewList.known(ONTOLOGY, Set.of("t10003"));

    @TempDir
    private Path folder;

    /** A sheet as it was made, with some cells filled in by their addresses. */
    private Path sheet(Listing listing, Consumer<XSSFSheet> filling) throws IOException {
        Path file = folder.resolve("sheet.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ListingBook.write(listing, out);
        }
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            filling.accept(book.getSheetAt(0));
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return file;
    }

    private static void put(XSSFSheet sheet, String address, String text) {
        CellAddress at = new CellAddress(address);
        var row = sheet.getRow(at.getRow());
        (row == null ? sheet.createRow(at.getRow()) : row)
                .getCell(at.getColumn(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(text);
    }

    private static ReviewReader reader(@Nullable String reviewer) {
        return new ReviewReader(ReviewList.prefixes(ONTOLOGY), some -> KNOWN, reviewer, TODAY);
    }

    private ReviewReader read(Consumer<XSSFSheet> filling) throws IOException {
        var reader = reader(null);
        reader.read(FilledFile.read(sheet(ReviewSheet.book(LIST, Language.ZH), filling))
                .sheets());
        reader.end();
        return reader;
    }

    /** The heads stand in row 3; the model as a whole in row 4, the requirements below. */
    private static void fill(XSSFSheet sheet) {
        put(sheet, "M4", "整体清楚。");
        put(sheet, "O4", "王");
        put(sheet, "K5", "change 修改");
        put(sheet, "L5", "ed");
        put(sheet, "M5", "=范围\n\"不\" 清楚\\");
        put(sheet, "N5", "写明范围");
        put(sheet, "O5", "Li Ming");
        put(sheet, "P5", "2026年5月1日");
    }

    @Test
    void whatReviewersFillInBecomesCommentsOnRequirements() throws IOException {
        ReviewReader reader = read(ReviewSheetTest::fill);
        assertEquals(List.of(), texts(reader.faults()));
        assertEquals(List.of(), texts(reader.remarks()));
        assertEquals(2, reader.comments().size());
        Comment whole = reader.comments().get(0);
        assertEquals("https://w3id.org/gradus/t-aiitre-10003/model", whole.about());
        assertEquals(CommentType.GENERAL, whole.type());
        assertEquals(TODAY, whole.date());
        Comment one = reader.comments().get(1);
        assertEquals(LIST.rows().get(1).iri(), one.about());
        assertEquals(Verdict.CHANGE, one.verdict());
        assertEquals(CommentType.EDITORIAL, one.type());
        assertEquals("=范围\n\"不\" 清楚\\", one.text());
        assertEquals("写明范围", one.proposal());
        assertEquals(LocalDate.of(2026, 5, 1), one.date());
        assertTrue(one.source().endsWith("sheet.xlsx:Review 评审!M5"), one::source);
    }

    @Test
    void commentsComeBackFromTurtleAsTheyWere() throws IOException {
        var comments = read(ReviewSheetTest::fill).comments();
        var decided =
                List.of(comments.get(0), comments.get(1).with(new Comment.Decided(Disposition.REJECTED, "第 5 条\n已有")));
        var turtle = new StringWriter();
        CommentsTurtle.write(decided, turtle);
        var read = CommentsTurtle.read(turtle.toString(), "comments.ttl");
        assertEquals(
                decided.stream().collect(Collectors.toMap(Comment::iri, each -> each)),
                read.stream().collect(Collectors.toMap(Comment::iri, each -> each)));
        String other = turtle.toString()
                .replace("core#CommentRejected", "core#Rejected")
                .replace("gradus:CommentRejected", "gradus:Rejected");
        var refused = assertThrows(ValueRefused.class, () -> CommentsTurtle.read(other, "comments.ttl"));
        assertTrue(refused.text().en().contains("core#CommentNoted"), refused.text()::en);
        String silent = """
                @prefix oa: <http://www.w3.org/ns/oa#> .
                <urn:test:comment> a oa:Annotation ; oa:hasTarget <https://w3id.org/gradus/t-aiitre-10003/5.2.2-a> .
                """;
        assertThrows(ValueRefused.class, () -> CommentsTurtle.read(silent, "comments.ttl"));
    }

    @Test
    void dispositionsComeBackInTheFormOfComments() throws IOException {
        var comments = read(ReviewSheetTest::fill).comments();
        var byIri = LIST.rows().stream().collect(Collectors.toMap(Reviewed::iri, row -> row));
        Listing form = CommentForm.listing(comments, byIri, Language.EN);
        assertEquals("5.1.5", form.parts().get(0).rows().get(1).cells().get(2));
        Path filled = sheet(form, sheet -> {
            put(sheet, "H4", "采纳");
            put(sheet, "H5", "rejected");
            put(sheet, "I5", "Stands in 4.2.");
        });
        var reader = reader(null);
        reader.read(FilledFile.read(filled).sheets());
        reader.add(comments);
        reader.end();
        assertEquals(List.of(), texts(reader.faults()));
        assertEquals(
                new Comment.Decided(Disposition.ACCEPTED, ""),
                reader.comments().get(0).decided());
        assertEquals(
                new Comment.Decided(Disposition.REJECTED, "Stands in 4.2."),
                reader.comments().get(1).decided());
        Path unreasoned = sheet(form, sheet -> put(sheet, "H5", "不采纳"));
        var again = reader(null);
        again.add(comments);
        again.read(FilledFile.read(unreasoned).sheets());
        again.end();
        assertEquals(1, again.faults().size());
        assertTrue(
                text(again.faults().get(0)).contains("!I5: "),
                () -> text(again.faults().get(0)));
        Path partly = sheet(form, sheet -> put(sheet, "H5", "部分采纳"));
        var part = reader(null);
        part.add(comments);
        part.read(FilledFile.read(partly).sheets());
        part.end();
        assertTrue(
                text(part.faults().get(0)).contains("accepted in part"),
                () -> text(part.faults().get(0)));
        Path foreign = sheet(form, sheet -> {
            put(sheet, "L4", "urn:gradus:comment:none");
            put(sheet, "H4", "noted");
        });
        var stranger = reader(null);
        stranger.add(comments);
        stranger.read(FilledFile.read(foreign).sheets());
        stranger.end();
        assertTrue(
                text(stranger.faults().get(0)).contains("!L4: "),
                () -> text(stranger.faults().get(0)));
    }

    @Test
    void eachFaultNamesItsCellAndTheMend() throws IOException {
        fault("!K5: ", "oppose 反对", sheet -> put(sheet, "K5", "perhaps"));
        fault("!L5: ", "ge 一般", sheet -> put(sheet, "L5", "formal"));
        fault("!L6: ", "Write a comment", sheet -> {
            put(sheet, "L6", "te");
            put(sheet, "O6", "Li");
        });
        fault("!O6: ", "--reviewer", sheet -> put(sheet, "M6", "Unclear."));
        fault("!P5: ", "2026-05-01", sheet -> put(sheet, "P5", "2026-02-30"));
        fault("!A5: ", "Did you mean t10003:5.1.5?", sheet -> put(sheet, "A5", "t10003:5.1.55"));
        fault("!A5: ", "begin with the prefix", sheet -> put(sheet, "A5", "t9:5.1.5"));
        fault("!A5: ", "no identifier", sheet -> sheet.getRow(4).getCell(0).setBlank());
        fault("!R5: ", "Proposed change", sheet -> put(sheet, "R5", "see mail"));
        fault("!A1: ", "is not read", sheet -> {
            for (Cell head : sheet.getRow(2)) {
                head.setBlank();
            }
        });
    }

    private void fault(String cell, String mend, Consumer<XSSFSheet> wrong) throws IOException {
        ReviewReader reader = read(sheet -> {
            fill(sheet);
            wrong.accept(sheet);
        });
        assertEquals(1, reader.faults().size(), () -> texts(reader.faults()).toString());
        String told = text(reader.faults().get(0));
        assertTrue(told.contains(cell) && told.contains(mend), told);
    }

    @Test
    void whatIsChangedInWhatTheSheetTellsIsToldAndNotTaken() throws IOException {
        ReviewReader reader = read(sheet -> put(sheet, "E6", "别的文字"));
        assertEquals(List.of(), reader.comments());
        assertEquals(1, reader.remarks().size());
        assertTrue(
                text(reader.remarks().get(0)).contains("!E6: "),
                () -> texts(reader.remarks()).toString());
        var twice = reader(null);
        var sheets = FilledFile.read(sheet(ReviewSheet.book(LIST, Language.ZH), ReviewSheetTest::fill))
                .sheets();
        twice.read(sheets);
        twice.read(sheets);
        assertEquals(2, twice.comments().size());
        assertEquals(2, twice.remarks().size());
    }

    @Test
    void tablesOfSeparatedValuesAreReadToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.csv"), "标识;评审结论;意见\nt10003:5.1.5;同意;\nt10003:6.1.5;不同意;\"太严；放宽\"\n");
        var reader = reader("赵");
        reader.read(FilledFile.read(file).sheets());
        reader.end();
        assertEquals(List.of(), texts(reader.faults()));
        assertEquals(
                List.of(Verdict.AGREE, Verdict.OPPOSE),
                reader.comments().stream().map(Comment::verdict).toList());
        Path page = Files.writeString(folder.resolve("page.xlsx"), "<html></html>");
        assertTrue(text(FilledFile.read(page).refused().get(0)).contains("page.xlsx"));
        assertNotNull(KNOWN.get("t10003:model"));
    }

    private static String text(IntakeProblem problem) {
        return problem.text(Language.EN);
    }

    private static List<String> texts(List<IntakeProblem> problems) {
        return problems.stream().map(ReviewSheetTest::text).toList();
    }
}
