package org.gradus.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One side of how far a practice reaches, as people are asked for it. Its choices are the values at which some criterion
 * begins to be met, and what lies below them.
 *
 * @param scale that is asked for, or null for a figure
 * @param asks the question in plain words
 * @param choices from the least to the most
 */
public record Step(@Nullable Scale scale, Text asks, List<Choice> choices) {
    /**
     * What can be chosen.
     *
     * @param rank on the scale, or {@link Extent#NONE} for less than any choice, and where a figure is asked for
     * @param figure the least figure, or null
     */
    public record Choice(int rank, @Nullable BigDecimal figure, Text label) {}

    public Step {
        choices = List.copyOf(choices);
    }

    /** Whether it is measured rather than stated: then measurements show the choice, and nothing is stated. */
    public boolean isMeasured() {
        return scale != null && scale.isDerived();
    }

    /** An extent with what a choice states; what is measured states nothing. */
    public Extent with(Choice choice, Extent stated) {
        if (isMeasured()) {
            return stated;
        }
        return scale == null ? stated.withFigure(choice.figure()) : stated.with(scale, choice.rank());
    }

    /** The highest choice that something reaches, if any: what lies between two choices makes no difference. */
    public Optional<Choice> highest(Extent reach) {
        return choices.stream().filter(choice -> reaches(reach, choice)).reduce((lower, higher) -> higher);
    }

    private boolean reaches(Extent reach, Choice choice) {
        if (scale != null) {
            return reach.on(scale) >= choice.rank();
        }
        return choice.figure() == null
                || (reach.figure() != null && reach.figure().compareTo(choice.figure()) >= 0);
    }
}
