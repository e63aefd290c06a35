package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.judging.Shift;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one subject stands by one model before and after decisions.
 *
 * @param turns the requirements that would end otherwise
 */
record ShiftJson(String subject, Text label, String model, Standing before, Standing after, List<Turn> turns) {
    /**
     * How it stands.
     *
     * @param level local name; null below the first
     * @param grade 1 to 10; null where none is held, or the model has none
     */
    record Standing(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String level,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer grade) {
        private static Standing of(Assessment assessment) {
            return new Standing(
                    assessment.level().map(Level::name).orElse(null),
                    Shift.grade(assessment).map(GradeCell::grade).orElse(null));
        }
    }

    /** A requirement that would end otherwise; outcomes are those of EARL. */
    record Turn(String requirement, String before, String after) {}

    static ShiftJson of(Shift shift) {
        return new ShiftJson(
                shift.before().subject().iri(),
                shift.before().subject().label(),
                shift.before().model().name(),
                Standing.of(shift.before()),
                Standing.of(shift.after()),
                shift.turns().stream()
                        .map(turn -> new Turn(
                                turn.requirement().iri(),
                                turn.before().localName(),
                                turn.after().localName()))
                        .toList());
    }
}
