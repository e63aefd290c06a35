package org.gradus.workbook.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.evidence.reading.Cell;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Kind;
import org.gradus.workbook.table.Sheet;
import org.jspecify.annotations.Nullable;

/** Finds out which sheet of the template each sheet of a file is, by its name and its headers. */
final class SheetFinder {
    private static final Set<Sheet> READ =
            EnumSet.of(Sheet.SUBJECTS, Sheet.EVIDENCE, Sheet.MEASUREMENTS, Sheet.INAPPLICABLE, Sheet.OTHER);

    private static final int LONG = 60;

    private final Book book;
    private final Limits limits;
    private final Told told;
    private long filled;

    SheetFinder(Book book, Limits limits, Told told) {
        this.book = book;
        this.limits = limits;
        this.told = told;
    }

    /** The sheets that are read, with what merged cells say in each of their rows. */
    List<Located> find(List<RawSheet> sheets) throws Refused {
        var located = new ArrayList<Located>();
        for (RawSheet each : sheets) {
            RawSheet raw = each;
            Sheet named = named(raw.name());
            if (raw.rows().isEmpty() || (named != null && named.isForPeople())) {
                continue;
            }
            Optional<Heading> heading = named == null ? Heading.find(READ, raw, book) : Heading.find(named, raw, book);
            if (heading.isEmpty()) {
                unread(raw, named != null);
                continue;
            }
            lacking(raw, heading.get());
            twice(raw, heading.get());
            raw = once(raw, heading.get());
            fill(raw, heading.get());
            links(raw, heading.get());
            located.add(new Located(heading.get().sheet(), located.size(), raw, heading.get()));
        }
        return located;
    }

    private static @Nullable Sheet named(String name) {
        for (Sheet sheet : Sheet.values()) {
            if (!name.isEmpty() && sheet.isCalled(name)) {
                return sheet;
            }
        }
        return null;
    }

    private void unread(RawSheet raw, boolean named) {
        RawRow first = raw.rows().get(0);
        var cell = new Cell(raw.name(), first.number(), first.first());
        if (raw.hidden() && !named) {
            told.remark(
                    cell,
                    Wording.say(
                            "the hidden sheet “%s” is none of the template's, and is not read",
                            "隐藏的工作表“%s”不属于模板，未读取", raw.name()));
            return;
        }
        told.unread(
                cell,
                "",
                named
                        ? new Text(
                                "No row of this sheet names its columns, so none of it is read. Put the row of headers of the"
                                        + " template above it.",
                                "此工作表中没有任何一行给出列名，因此未予读取。请在上方补上模板的表头行。")
                        : new Text(
                                "This is none of the template's sheets, and no row of it names its columns. Give it the template's"
                                        + " headers; or, if it is no evidence, call it “Notes” or take it out.",
                                "此表不属于模板，且没有任何一行给出列名。请补上模板的表头；若并非证据，请将其改名为“备注”或删除。"));
    }

    private void lacking(RawSheet raw, Heading heading) {
        for (Column column : heading.lacking()) {
            told.unread(
                    new Cell(raw.name(), heading.row(), heading.beyond()),
                    column.property(),
                    Wording.say(
                            "The column “%s” is missing. Add it, with this header.",
                            "缺少“%s”列。请补上该列，表头照写。", column.header()));
        }
    }

    private void twice(RawSheet raw, Heading heading) {
        for (int number : heading.twice()) {
            boolean used = raw.rows().stream().anyMatch(row -> row.number() > heading.row() && row.at(number) != null);
            if (used) {
                told.unread(
                        new Cell(raw.name(), heading.row(), number),
                        "",
                        new Text(
                                "Another column means the same by its header. Keep one of the two, or rename this one.",
                                "另有一列的表头含义与此相同。请保留其一，或将此列改名。"));
            }
        }
    }

    /** The rows of a sheet without those that repeat its heading. */
    private RawSheet once(RawSheet raw, Heading heading) {
        var repeated =
                raw.rows().stream().filter(row -> heading.isRepeatedBy(row)).toList();
        if (repeated.isEmpty()) {
            return raw;
        }
        repeated.forEach(row -> told.remark(
                new Cell(raw.name(), row.number(), row.first()),
                new Text("the headers again: passed over", "重复的表头行：略过")));
        var rows = new ArrayList<>(raw.rows());
        rows.removeAll(new HashSet<>(repeated));
        return new RawSheet(raw.name(), raw.hidden(), rows, raw.merged(), raw.links());
    }

    /** What a click on a cell leads to is not what the cell says, and is told where it is something else. */
    private void links(RawSheet raw, Heading heading) {
        if (raw.links().isEmpty()) {
            return;
        }
        var byNumber = new HashMap<Integer, RawRow>();
        raw.rows().forEach(row -> byNumber.put(row.number(), row));
        for (RawSheet.Link link : raw.links()) {
            RawRow row = byNumber.get(link.row());
            Content content = row == null ? null : row.at(link.column());
            Column column = heading.columns().get(link.column());
            if (content != null
                    && column != null
                    && link.row() > heading.row()
                    && !isSame(content.shown().strip(), link.target())) {
                told.remark(
                        new Cell(raw.name(), link.row(), link.column()),
                        Wording.say(
                                "the link behind “%s” is not read: where it is the proof, write the address itself, %s",
                                "“%s”背后的链接不读取：若该链接就是证明材料，请直接填写网址 %s", shortened(content.shown()), link.target()));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > LONG ? text.substring(0, LONG) + "…" : text;
    }

    private static boolean isSame(String shown, String target) {
        return target.equals(shown) || target.equals(shown + "/") || target.endsWith(":" + shown);
    }

    /** What stands in merged cells holds for each of their rows. */
    private void fill(RawSheet raw, Heading heading) throws Refused {
        var byNumber = new TreeMap<Integer, RawRow>();
        if (!raw.merged().isEmpty()) {
            raw.rows().forEach(row -> byNumber.put(row.number(), row));
        }
        for (RawSheet.Merged merged : raw.merged()) {
            RawRow first = byNumber.get(merged.firstRow());
            Content content = first == null ? null : first.at(merged.firstColumn());
            Column column = heading.columns().get(merged.firstColumn());
            if (content == null
                    || column == null
                    || column.kind() == Kind.NODE
                    || merged.firstRow() <= heading.row()
                    || merged.lastRow() <= merged.firstRow()) {
                continue;
            }
            var below = byNumber.subMap(merged.firstRow(), false, merged.lastRow(), true)
                    .values();
            for (RawRow row : below) {
                row.put(merged.firstColumn(), content);
                if (++filled > limits.cells()) {
                    throw XlsxReader.tooLarge(limits);
                }
            }
            if (!below.isEmpty() && column.kind() != Kind.INFO) {
                told.remark(
                        new Cell(raw.name(), merged.firstRow(), merged.firstColumn()),
                        Wording.say(
                                "the merged cells are read as “%s” in each of their rows",
                                "合并单元格按每行均为“%s”读取", content.shown()));
            }
        }
    }
}
