package org.gradus.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.listing.FilledSheet;
import org.gradus.listing.FilledSheet.Row;
import org.gradus.listing.FilledSheet.Table;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads sheets that reviewers filled in, and forms in which comments were disposed of. What is not understood is a fault at its cell, with the mend;
 * what is not taken is told.
 */
public final class ReviewReader {
    private static final Set<String> OF_REVIEW = Set.of(ReviewColumn.IDENTIFIER.name(), ReviewColumn.COMMENT.name());
    private static final Set<String> OF_FORM =
            Set.of(CommentForm.Column.NAME.name(), CommentForm.Column.DISPOSITION.name());
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?(?:\\s.*)?");

    private final Function<Set<String>, Map<String, Reviewed>> known;
    private final Set<String> prefixes;
    private final @Nullable String reviewer;
    private final LocalDate today;
    private final Map<String, Comment> comments = new LinkedHashMap<>();
    private final List<IntakeProblem> faults = new ArrayList<>();
    private final List<IntakeProblem> remarks = new ArrayList<>();
    private final List<Table> forms = new ArrayList<>();

    /**
     * Begins with no comments.
     *
     * @param prefixes of all models
     * @param known what can be commented on, by name, of the models of some prefixes
     * @param reviewer who made the comments that name nobody; null where each must
     * @param today the day of the comments that have none
     */
    public ReviewReader(
            Set<String> prefixes,
            Function<Set<String>, Map<String, Reviewed>> known,
            @Nullable String reviewer,
            LocalDate today) {
        this.prefixes = Set.copyOf(prefixes);
        this.known = known;
        this.reviewer = reviewer;
        this.today = today;
    }

    /** Comments that are known already, such as those of an earlier reading. */
    public void add(List<Comment> earlier) {
        earlier.forEach(this::add);
    }

    private boolean add(Comment comment) {
        Comment before = comments.get(comment.iri());
        if (before == null || before.decided() == null) {
            comments.put(comment.iri(), comment);
        }
        return before == null;
    }

    /** Reads sheets of one file; forms are read when all comments are known, by {@link #end}. */
    public void read(List<FilledSheet> sheets) {
        for (FilledSheet sheet : sheets) {
            if (sheet.rows().isEmpty()) {
                continue;
            }
            Optional<Table> form = sheet.table(Headed.heads(CommentForm.Column.values()), OF_FORM);
            Optional<Table> review = sheet.table(Headed.heads(ReviewColumn.values()), OF_REVIEW);
            if (form.isPresent()) {
                forms.add(form.get());
            } else if (review.isPresent()) {
                review(review.get());
            } else {
                Row first = sheet.rows().get(0);
                fault(
                        sheet,
                        sheet.cell(first.number(), first.cells().firstKey()),
                        new Text(
                                "No row of this sheet has the heads “Identifier” and “Comment”, so it is not read. Put the heads of the sheet of"
                                        + " `gradus sheet` above it; or, if it holds no comments, take it out.",
                                "此表没有含“标识”与“意见”的表头行，未予读取。请补上 `gradus sheet` 所生成表格的表头；若不含意见，请删除此表。"));
            }
        }
    }

    /** Reads the forms, and ends. */
    public void end() {
        forms.forEach(this::form);
    }

    /** What was read, those of a model together, in the order in which they came. */
    public List<Comment> comments() {
        return List.copyOf(comments.values());
    }

    /** Why nothing should be written. */
    public List<IntakeProblem> faults() {
        return List.copyOf(faults);
    }

    /** What people should know, though it hinders nothing. */
    public List<IntakeProblem> remarks() {
        return List.copyOf(remarks);
    }

    private void review(Table table) {
        var asked = new TreeSet<String>();
        table.rows()
                .forEach(row -> asked.add(
                        table.text(row, ReviewColumn.IDENTIFIER.name()).replaceFirst(":.*", "")));
        asked.retainAll(prefixes);
        Map<String, Reviewed> there = known.apply(asked);
        for (Row row : table.rows()) {
            if (isRepeatedHead(table, row)) {
                continue;
            }
            stray(table, row);
            if (says(
                    table, row, ReviewColumn.VERDICT, ReviewColumn.TYPE, ReviewColumn.COMMENT, ReviewColumn.PROPOSAL)) {
                comment(table, row, there);
            } else {
                given(table, row, there);
            }
        }
    }

    private static boolean says(Table table, Row row, ReviewColumn... columns) {
        for (ReviewColumn column : columns) {
            if (!table.text(row, column.name()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What stands where no column is. */
    private void stray(Table table, Row row) {
        row.cells().forEach((number, text) -> {
            if (!table.columns().containsKey(number)) {
                String head = table.unknown().getOrDefault(number, "");
                fault(
                        table.sheet(),
                        table.sheet().cell(row.number(), number),
                        head.isEmpty()
                                ? new Text(
                                        "Nothing says what this column is. Move what stands here to “Comment” or “Proposed change”.",
                                        "此列没有表头。请将内容移至“意见”或“修改建议”列。")
                                : Wording.say(
                                        "The column “%s” is none of the sheet's, or stands there twice. Move what stands here to “Comment” or"
                                                + " “Proposed change”.",
                                        "“%s”列不属于此表，或重复出现。请将内容移至“意见”或“修改建议”列。", head));
            }
        });
    }

    /** The row's requirement; null where it has none, which is told. */
    private @Nullable Reviewed about(Table table, Row row, Map<String, Reviewed> there) {
        String name = table.text(row, ReviewColumn.IDENTIFIER.name());
        Reviewed about = there.get(name);
        if (about != null) {
            return about;
        }
        Cell cell = table.cell(row, ReviewColumn.IDENTIFIER.name());
        Text which = name.isEmpty()
                ? new Text(
                        "The row has no identifier, so nobody knows what it is about. Copy that of the requirement from a fresh sheet; a comment on"
                                + " the whole has that of the first row, such as t10003:model.",
                        "此行没有标识，无法得知所针对的要求。请从新生成的表中抄入该要求的标识；针对整体的意见用首行的标识，如 t10003:model。")
                : Wording.join(
                        Wording.say("There is no requirement “%s”.", "没有标识为“%s”的要求。", name),
                        !prefixes.contains(name.replaceFirst(":.*", ""))
                                ? Wording.say(
                                        "Identifiers begin with the prefix of a model: %s.",
                                        "标识以模型的前缀开头：%s。", Wording.list(new TreeSet<>(prefixes)))
                                : Nearest.meant(
                                        name, there.keySet().stream().sorted().toList(), each -> each));
        fault(table.sheet(), cell, which);
        return null;
    }

    private void comment(Table table, Row row, Map<String, Reviewed> there) {
        int before = faults.size();
        Reviewed about = about(table, row, there);
        Optional<Verdict> verdict = choice(table, row, ReviewColumn.VERDICT, Verdict.values());
        Optional<CommentType> type = choice(table, row, ReviewColumn.TYPE, CommentType.values());
        String text = table.text(row, ReviewColumn.COMMENT.name());
        String proposal = table.text(row, ReviewColumn.PROPOSAL.name());
        if (faults.size() == before && verdict.isEmpty() && text.isEmpty() && proposal.isEmpty()) {
            fault(
                    table.sheet(),
                    table.cell(row, ReviewColumn.TYPE.name()),
                    new Text(
                            "There is a type, and nothing that it is the type of. Write a comment, or empty this cell.",
                            "只有意见类型而没有意见。请写出意见，或清空此单元格。"));
        }
        String author = table.text(row, ReviewColumn.REVIEWER.name());
        String named = author.isEmpty() && reviewer != null ? reviewer : author;
        if (named.isEmpty()) {
            fault(
                    table.sheet(),
                    table.cell(row, ReviewColumn.REVIEWER.name()),
                    new Text(
                            "Nobody is named who says so. Fill in “Reviewer”, or name one for the file with --reviewer.",
                            "没有写明评审人。请填写“评审人”列，或用 --reviewer 为整个文件指定。"));
        }
        LocalDate date = date(table, row);
        if (about == null || date == null || faults.size() > before) {
            return;
        }
        compare(table, row, about);
        CommentType usual = about.number().isEmpty() ? CommentType.GENERAL : CommentType.TECHNICAL;
        Comment comment = new Comment(
                about.iri(),
                verdict.orElse(null),
                type.orElse(usual),
                text,
                proposal,
                named,
                date,
                table.sheet().file() + ":" + table.cell(row, ReviewColumn.COMMENT.name()),
                null);
        if (!add(comment)) {
            remark(
                    table.sheet(),
                    table.cell(row, ReviewColumn.COMMENT.name()),
                    new Text("the same comment is there already: kept once", "已有相同的意见，只保留一条"));
        }
    }

    private <T extends Choice> Optional<T> choice(Table table, Row row, ReviewColumn column, T[] values) {
        String typed = table.text(row, column.name());
        Optional<T> meant = Choice.meant(typed, values);
        if (!typed.isEmpty() && meant.isEmpty()) {
            fault(
                    table.sheet(),
                    table.cell(row, column.name()),
                    Wording.say(
                            "“%s” is none of the values of “%s”: %s.",
                            "“%s”不是“%s”列的取值：%s。", typed, column.label(), Wording.list(List.of(Choice.listed(values)))));
        }
        return meant;
    }

    private @Nullable LocalDate date(Table table, Row row) {
        String typed = table.text(row, ReviewColumn.DATE.name());
        if (typed.isEmpty()) {
            return today;
        }
        Matcher day = DAY.matcher(typed);
        if (day.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            } catch (DateTimeException e) {
                // told below: the calendar has no such day
            }
        }
        fault(
                table.sheet(),
                table.cell(row, ReviewColumn.DATE.name()),
                Wording.say(
                        "“%s” is no day. Write year-month-day, such as 2026-05-01.",
                        "“%s”不是日期。请按“年-月-日”填写，例如 2026-05-01。", typed));
        return null;
    }

    /** A row without a comment: somebody may have written into what the sheet told. */
    private void given(Table table, Row row, Map<String, Reviewed> there) {
        Reviewed about = there.get(table.text(row, ReviewColumn.IDENTIFIER.name()));
        if (about != null) {
            compare(table, row, about);
        } else if (row.cells().keySet().stream().anyMatch(table.columns()::containsKey)) {
            about(table, row, there);
        }
    }

    private static boolean isRepeatedHead(Table table, Row row) {
        return ReviewColumn.IDENTIFIER.heading().names().stream()
                .map(FilledSheet::plain)
                .anyMatch(FilledSheet.plain(table.text(row, ReviewColumn.IDENTIFIER.name()))::equals);
    }

    private void compare(Table table, Row row, Reviewed about) {
        ReviewSheet.told(about).forEach((column, text) -> {
            String there = table.text(row, column.name());
            if (table.column(column.name()) > 0
                    && !FilledSheet.plain(there).equals(FilledSheet.plain(shortened(text, there)))) {
                remark(
                        table.sheet(),
                        table.cell(row, column.name()),
                        Wording.say(
                                "“%s” says otherwise than the standard does now: changed in the sheet, or in the draft since. It is not taken as a"
                                        + " comment; what should change belongs into “Proposed change”",
                                "“%s”与标准现有内容不同：或在表中被改动，或草案此后有变。未作为意见读取；改动请写入“修改建议”列", column.label()));
            }
        });
    }

    /** A cell of a spreadsheet ends somewhere. */
    private static String shortened(String text, String there) {
        return there.endsWith("…") && there.length() < text.length() ? text.substring(0, there.length() - 1) : text;
    }

    private void form(Table table) {
        var seen = new HashSet<String>();
        for (Row row : table.rows()) {
            String name = table.text(row, CommentForm.Column.NAME.name());
            String disposition = table.text(row, CommentForm.Column.DISPOSITION.name());
            String reason = table.text(row, CommentForm.Column.OBSERVATION.name());
            if (disposition.isEmpty() && reason.isEmpty()) {
                continue;
            }
            Comment comment = comments.get(name);
            if (comment == null) {
                fault(
                        table.sheet(),
                        table.cell(row, CommentForm.Column.NAME.name()),
                        Wording.say(
                                "There is no comment “%s” among those read. Name the file of comments too, and leave this column as the form had it.",
                                "所读意见中没有“%s”。请同时给出意见文件，且勿改动表中此列。", name));
                continue;
            }
            if (!seen.add(name)) {
                fault(
                        table.sheet(),
                        table.cell(row, CommentForm.Column.NAME.name()),
                        new Text("This comment is disposed of twice. Keep one of the rows.", "同一意见有两行处理结果。请保留一行。"));
                continue;
            }
            decide(table, row, comment, disposition, reason);
        }
    }

    private void decide(Table table, Row row, Comment comment, String typed, String reason) {
        Optional<Disposition> disposition = Choice.meant(typed, Disposition.values());
        Cell cell = table.cell(row, CommentForm.Column.DISPOSITION.name());
        if (disposition.isEmpty()) {
            fault(
                    table.sheet(),
                    cell,
                    Wording.say(
                            "“%s” is none of the values of “%s”: %s.",
                            "“%s”不是“%s”列的取值：%s。",
                            typed,
                            CommentForm.Column.DISPOSITION.label(),
                            Wording.list(List.of(Choice.listed(Disposition.values())))));
        } else if (disposition.get().needsReason(typed) && reason.isEmpty()) {
            fault(
                    table.sheet(),
                    table.cell(row, CommentForm.Column.OBSERVATION.name()),
                    disposition.get() == Disposition.REJECTED
                            ? new Text(
                                    "The comment is rejected, and nothing says why. Fill in “Observation”.",
                                    "意见不予采纳，但未写明理由。请填写“处理理由”列。")
                            : new Text(
                                    "The comment is accepted in part, and nothing says which. Fill in “Observation”.",
                                    "意见部分采纳，但未写明采纳哪一部分。请填写“处理理由”列。"));
        } else {
            comments.put(comment.iri(), comment.with(new Comment.Decided(disposition.get(), reason)));
        }
    }

    private void fault(FilledSheet sheet, Cell cell, Text message) {
        faults.add(new IntakeProblem(Code.CELL_NOT_READ, Place.at(sheet.file(), cell), message));
    }

    private void remark(FilledSheet sheet, Cell cell, Text message) {
        remarks.add(new IntakeProblem(Code.CELL_NOT_READ, Place.at(sheet.file(), cell), message));
    }
}
