package org.gradus.web.decisions;

import java.util.ArrayList;
import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.judging.Shift;
import org.gradus.model.Level;
import org.gradus.report.Standings;
import org.gradus.text.Language;
import org.gradus.text.Printable;

/** Levels before and after decisions, in words. */
final class ShiftRows {
    private ShiftRows() {}

    /**
     * A row for each subject and standard.
     *
     * @param supposed what each of some decisions would change: of the same subjects, in the same order
     */
    static List<ShiftRow> of(List<List<Shift>> supposed, Language language) {
        var rows = new ArrayList<ShiftRow>();
        for (int i = 0; i < supposed.get(0).size(); i++) {
            Assessment now = supposed.get(0).get(i).before();
            var after = new ArrayList<ShiftRow.After>();
            for (List<Shift> shifts : supposed) {
                Shift shift = shifts.get(i);
                after.add(new ShiftRow.After(
                        stands(shift.after(), language),
                        shift.rise(),
                        shift.turns().size()));
            }
            rows.add(new ShiftRow(
                    Printable.line(
                            now.subject().label().in(language, now.subject().iri())),
                    now.model().label().in(language),
                    stands(now, language),
                    after));
        }
        return rows;
    }

    /** Level and grade. */
    private static String stands(Assessment assessment, Language language) {
        String level = assessment
                .level()
                .map(Level::label)
                .orElseGet(() -> Standings.below(assessment.model()))
                .in(language);
        return Shift.grade(assessment)
                .map(cell ->
                        level + language.say(", grade ", "，档次 ") + cell.label().in(language))
                .orElse(level);
    }
}
