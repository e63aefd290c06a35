package org.gradus.bulk;

import java.util.ArrayList;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;

/** A problem of a source that was refused, as a row of the table of what was refused. */
public final class RefusedRow {
    /** The columns of the table, in their order. */
    public static final List<Column> COLUMNS = List.of(
            Column.text("source"),
            Column.text("code"),
            Column.number("line"),
            Column.number("column"),
            Column.text("node"),
            Column.text("property"),
            Column.text("message"));

    private RefusedRow() {}

    /** A value a column: an {@link Integer} for a number, a {@link String} for a text, null for what is not known. */
    public static List<@Nullable Object> of(String source, IntakeProblem problem, Language language) {
        var place = problem.place();
        var cells = new ArrayList<@Nullable Object>(COLUMNS.size());
        cells.add(Printable.line(source));
        cells.add(problem.code().name());
        cells.add(place.line() == 0 ? null : Math.toIntExact(place.line()));
        cells.add(place.column() == 0 ? null : Math.toIntExact(place.column()));
        cells.add(said(place.node()));
        cells.add(said(place.property()));
        cells.add(Printable.line(problem.message().in(language)));
        return cells;
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : Printable.line(text);
    }
}
