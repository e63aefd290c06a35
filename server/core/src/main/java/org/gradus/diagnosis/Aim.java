package org.gradus.diagnosis;

import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Wording;

/** A model, and the level of it that is aimed at: what is asked above it is left out. */
public record Aim(MaturityModel model, Level level) {
    /** The highest level of a model. */
    public static Aim highest(MaturityModel model) {
        return new Aim(model, model.levels().get(model.levels().size() - 1));
    }

    /**
     * The level of a model by its name or number, such as {@code L3}, {@code CL3} or {@code 3}.
     *
     * @throws ValueRefused where the model has no such level; it names those that there are
     */
    public static Aim of(MaturityModel model, String level) {
        return Level.named(level, model.levels())
                .map(each -> new Aim(model, each))
                .orElseThrow(() -> ValueRefused.because(Wording.say(
                        "%s has no level '%s'. It has: %s.",
                        "%s没有等级“%s”。现有等级：%s。",
                        model.label(),
                        level,
                        Wording.list(model.levels().stream()
                                .map(each -> each.mark().en())
                                .toList()))));
    }
}
