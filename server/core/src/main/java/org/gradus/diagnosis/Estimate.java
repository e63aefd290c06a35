package org.gradus.diagnosis;

import java.util.Optional;
import org.gradus.model.Level;

/**
 * Where the level by a model will probably be, judged by organisations of a sample that answered alike: see
 * {@link org.gradus.sample}. It is an estimate and shows nothing.
 *
 * @param low lowest rank of the range; 0 below the first level
 * @param high highest rank of the range
 */
public record Estimate(Aim aim, int low, int high) {
    /** How many levels the range spans beyond one. */
    public int width() {
        return high - low;
    }

    /** The lowest level of the range; empty below the first. */
    public Optional<Level> lowest() {
        return at(low);
    }

    /** The highest level of the range; empty below the first. */
    public Optional<Level> highest() {
        return at(high);
    }

    private Optional<Level> at(int rank) {
        return aim.model().levels().stream()
                .filter(level -> level.rank() == rank)
                .findFirst();
    }
}
