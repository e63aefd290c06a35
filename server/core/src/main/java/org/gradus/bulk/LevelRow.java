package org.gradus.bulk;

import java.util.ArrayList;
import java.util.List;
import org.gradus.assess.Outcome;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.model.Level;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;

/** What a subject reaches by a model, as a row of the table of levels. */
public final class LevelRow {
    private static final List<Outcome> COUNTED =
            List.of(Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE, Outcome.UNTESTED);
    private static final List<Facet> TOLD =
            List.of(Facet.INDUSTRY, Facet.SIZE, Facet.REGION, Facet.OWNERSHIP, Facet.SCOPE);

    /** The columns of the table, in their order. */
    public static final List<Column> COLUMNS = List.of(
            Column.text("source"),
            Column.text("organisation"),
            Column.text("subject"),
            Column.text("model"),
            Column.date("date"),
            Column.text("level"),
            Column.number("rank"),
            Column.number("grade"),
            Column.number("passed"),
            Column.number("failed"),
            Column.number("inapplicable"),
            Column.number("untested"),
            Column.text("industry"),
            Column.text("size"),
            Column.text("region"),
            Column.text("ownership"),
            Column.text("scope"));

    private LevelRow() {}

    /**
     * A value a column: an {@link Integer} for a number, a {@link java.time.LocalDate} for a date, a {@link String} for a text, null
     * for what is not said.
     *
     * @param source where the evidence was read
     * @param profile of the organisation
     */
    public static List<@Nullable Object> of(String source, Decision decision, Profile profile) {
        var cells = new ArrayList<@Nullable Object>(COLUMNS.size());
        // Names of files are whatever their sender gave them.
        cells.add(Printable.line(source));
        cells.add(decision.organisation());
        cells.add(decision.subject());
        cells.add(decision.model().name());
        cells.add(decision.date());
        cells.add(decision.level().map(Level::name).orElse(null));
        cells.add(decision.rank());
        cells.add(decision.grade() == 0 ? null : decision.grade());
        COUNTED.forEach(outcome -> cells.add(decision.count(outcome)));
        for (Facet facet : TOLD) {
            String name = profile.name(facet);
            cells.add(name.isEmpty() ? null : name);
        }
        return cells;
    }
}
