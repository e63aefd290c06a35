package org.gradus.web.diagnosis;

import java.util.List;
import org.gradus.diagnosis.LevelSoFar;
import org.gradus.model.Level;
import org.gradus.report.Standings;
import org.gradus.text.Language;

/**
 * How far a diagnosis has got, as each of its pages says.
 *
 * @param remaining how many questions can still decide
 */
public record Progress(int answered, int remaining, List<Line> levels) {
    public Progress {
        levels = List.copyOf(levels);
    }

    /**
     * The level by one standard as the answers stand.
     *
     * @param most the highest that is still possible; empty where the level is settled
     */
    public record Line(String standard, String level, String most) {}

    static Progress of(Sitting sitting, Language language) {
        return new Progress(
                sitting.answers().size(),
                sitting.questionnaire().remaining(sitting.answers()).size(),
                sitting.questionnaire().levelSoFar(sitting.answers()).stream()
                        .map(level -> line(level, language))
                        .toList());
    }

    private static Line line(LevelSoFar level, Language language) {
        var model = level.aim().model();
        return new Line(
                model.label().in(language),
                level.level()
                        .map(Level::mark)
                        .orElseGet(() -> Standings.below(model))
                        .in(language),
                level.isSettled()
                        ? ""
                        : level.highest()
                                .map(Level::mark)
                                .orElseGet(() -> Standings.below(model))
                                .in(language));
    }
}
