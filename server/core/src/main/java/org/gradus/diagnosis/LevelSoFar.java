package org.gradus.diagnosis;

import java.util.Optional;
import org.gradus.model.Level;

/**
 * The level by a model as answers stand.
 *
 * @param rank of the level that the answers show; 0 below the first. The draft evidence, accepted, comes to exactly this
 * @param most the highest rank, no higher than what is aimed at, that is still possible: by further answers, or where what
 *     nobody was sure of turns out to be done
 */
public record LevelSoFar(Aim aim, int rank, int most) {
    /** Whether nothing changes the level any more, up to what is aimed at. */
    public boolean isSettled() {
        return rank >= most;
    }

    /** The level shown; empty below the first. */
    public Optional<Level> level() {
        return at(rank);
    }

    /** The highest level that is still possible; empty where none is. */
    public Optional<Level> highest() {
        return at(Math.max(rank, most));
    }

    private Optional<Level> at(int wanted) {
        return aim.model().levels().stream()
                .filter(level -> level.rank() == wanted)
                .findFirst();
    }
}
