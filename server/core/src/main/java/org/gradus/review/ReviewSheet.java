package org.gradus.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.listing.Listing;
import org.gradus.listing.Listing.Column;
import org.gradus.listing.Listing.Row;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** A list for reviewers as a table: what is asked, in both languages and in words, and empty columns for what they say of it. */
public final class ReviewSheet {
    /** The heads on a page, of which some stand above what are columns of their own in a workbook. */
    private static final List<Column> ON_PAPER = List.of(
            Column.told("Clause\n条款", 13),
            Column.told(ReviewColumn.ZH.head(), 22),
            Column.told(ReviewColumn.EN.head(), 24),
            Column.told(ReviewColumn.CRITERIA.head(), 28),
            Column.told(ReviewColumn.WOULD.head(), 20),
            Column.told(ReviewColumn.WOULD_NOT.head(), 20),
            Column.told(ReviewColumn.NOTES.head(), 14),
            Column.open(ReviewColumn.VERDICT.head(), 10),
            Column.open(ReviewColumn.COMMENT.head(), 24),
            Column.open(ReviewColumn.PROPOSAL.head(), 24),
            Column.open(ReviewColumn.REVIEWER.head(), 10));

    private ReviewSheet() {}

    /** As the sheet of a workbook, which comes back: a row begins with the name by which it is known again. */
    public static Listing book(ReviewList list, Language language) {
        var columns =
                Arrays.stream(ReviewColumn.values()).map(ReviewColumn::column).toList();
        var rows = list.rows().stream().map(row -> row(told(row))).toList();
        return new Listing(
                language,
                list.title().in(language),
                List.of(language.say(
                        "Fill in the columns from “Verdict” on, as far as you have something to say; leave the others as they are. "
                                + "`gradus sheet read` takes the sheet back.",
                        "请填写“评审结论”及其后各列，无意见者留空；其余各列请勿改动。填好后由 `gradus sheet read` 读回。")),
                List.of(new Listing.Part(SHEET, columns, rows)));
    }

    /** The name of the sheet. */
    static final String SHEET = "Review 评审";

    private static Row row(Map<ReviewColumn, String> told) {
        return Row.of(Arrays.stream(ReviewColumn.values())
                .map(column -> told.getOrDefault(column, ""))
                .toArray(String[]::new));
    }

    /** What a row tells, by column. */
    static Map<ReviewColumn, String> told(Reviewed row) {
        return Map.of(
                ReviewColumn.IDENTIFIER, row.name(),
                ReviewColumn.CLAUSE, both(row.clause()),
                ReviewColumn.LEVEL, both(row.level()),
                ReviewColumn.ASPECT, both(row.aspect()),
                ReviewColumn.ZH, row.label().zh() + "\n" + row.definition().zh(),
                ReviewColumn.EN, row.label().en() + "\n" + row.definition().en(),
                ReviewColumn.CRITERIA, both(row.criteria()),
                ReviewColumn.WOULD, both(row.would()),
                ReviewColumn.WOULD_NOT, both(row.wouldNot()),
                ReviewColumn.NOTES, both(row.note()));
    }

    /** As a page to print. */
    public static Listing page(ReviewList list, Language language) {
        var rows = new ArrayList<Row>();
        for (Reviewed row : list.rows()) {
            var told = told(row);
            rows.add(Row.of(
                    Stream.of(both(row.clause()), row.name(), both(row.level()), both(row.aspect()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\n")),
                    cell(told, ReviewColumn.ZH),
                    cell(told, ReviewColumn.EN),
                    cell(told, ReviewColumn.CRITERIA),
                    cell(told, ReviewColumn.WOULD),
                    cell(told, ReviewColumn.WOULD_NOT),
                    cell(told, ReviewColumn.NOTES)));
        }
        return new Listing(
                language,
                list.title().in(language),
                List.of(language.say(
                        (list.rows().size() - 1) + " requirements.",
                        "共 " + (list.rows().size() - 1) + " 项要求。")),
                List.of(new Listing.Part(language.say("Requirements", "要求"), ON_PAPER, rows)));
    }

    private static String cell(Map<ReviewColumn, String> told, ReviewColumn column) {
        return told.getOrDefault(column, "");
    }

    /** Chinese, then English, each once where they are the same. */
    private static String both(Text text) {
        return Stream.of(text.zh(), text.en())
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
