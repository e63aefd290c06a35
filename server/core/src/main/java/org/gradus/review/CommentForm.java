package org.gradus.review;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.listing.Listing;
import org.gradus.listing.Listing.Row;
import org.gradus.text.FormulaGuard;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Comments in the form that standards bodies keep them in: a row a comment, with clause, paragraph, type, comment, proposed change and what the
 * drafting group observes. It comes back with dispositions, which are known again by the name of the comment.
 */
public final class CommentForm {
    private static final int CLAUSE = 12;
    private static final int LONG = 40;

    private CommentForm() {}

    /** The columns, in their order. */
    enum Column implements Headed {
        NUMBER("No.", "序号", 6),
        REVIEWER("Commented by", "提出人", 16),
        CLAUSE("Clause", "章条编号", CommentForm.CLAUSE),
        PARAGRAPH("Paragraph, figure, table", "段、图、表", CommentForm.CLAUSE),
        TYPE("Type of comment", "意见类型", CommentForm.CLAUSE),
        COMMENT("Comment", "意见内容", CommentForm.LONG),
        PROPOSAL("Proposed change", "修改建议", CommentForm.LONG),
        DISPOSITION("Disposition", "处理结果", 16),
        OBSERVATION("Observation", "处理理由", CommentForm.LONG),
        DATE("Date", "日期", CommentForm.CLAUSE),
        ABOUT("Requirement", "要求标识", 22),
        NAME("Name of the comment", "意见标识", 44);

        private final Heading heading;

        Column(String en, String zh, int width) {
            this.heading = new Heading(new Text(en, zh), width);
        }

        @Override
        public Heading heading() {
            return heading;
        }

        Listing.Column column() {
            return switch (this) {
                case DISPOSITION -> Listing.Column.open(head(), heading.width(), Choice.listed(Disposition.values()));
                case OBSERVATION -> Listing.Column.open(head(), heading.width());
                default -> Listing.Column.told(head(), heading.width());
            };
        }
    }

    /**
     * The form of comments, in the order of the standard.
     *
     * @param known what they are about, by IRI
     */
    public static Listing listing(List<Comment> comments, Map<String, Reviewed> known, Language language) {
        var rows = new ArrayList<Row>();
        for (Comment comment : comments) {
            rows.add(Row.of(cells(rows.size() + 1, comment, known.get(comment.about()))));
        }
        return new Listing(
                language,
                language.say("Comments and dispositions", "意见汇总处理表"),
                List.of(language.say(
                        "Fill in “Disposition” and “Observation”; `gradus sheet read` takes them back by the name of the comment.",
                        "请填写“处理结果”与“处理理由”；`gradus sheet read` 依“意见标识”读回。")),
                List.of(new Listing.Part(
                        "Comments 意见",
                        Arrays.stream(Column.values()).map(Column::column).toList(),
                        rows)));
    }

    /** The same as a table of separated values, which spreadsheets take for UTF-8 by its first sign. */
    public static void csv(Listing form, Writer out) throws IOException {
        out.write('\uFEFF');
        // Flushed and not closed: the writer is the caller's.
        @SuppressWarnings("resource")
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        Listing.Part part = form.parts().get(0);
        printer.printRecord(part.columns().stream()
                .map(column -> column.head().replace('\n', ' '))
                .toList());
        for (Row row : part.rows()) {
            printer.printRecord(row.cells().stream().map(FormulaGuard::with).toList());
        }
        printer.flush();
    }

    private static String[] cells(int number, Comment comment, @Nullable Reviewed about) {
        Comment.Decided decided = comment.decided();
        return new String[] {
            Integer.toString(number),
            comment.author(),
            about == null ? "" : about.number(),
            about == null ? "" : about.paragraph(),
            comment.type().shown(),
            said(comment),
            comment.proposal(),
            decided == null ? "" : decided.disposition().shown(),
            decided == null ? "" : decided.reason(),
            comment.date().toString(),
            about == null ? comment.about() : about.name(),
            comment.iri()
        };
    }

    /** The verdict stands before the comment: the form has no column of its own for it. */
    private static String said(Comment comment) {
        return Stream.of(
                        comment.verdict() == null ? "" : "[" + comment.verdict().shown() + "]", comment.text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
