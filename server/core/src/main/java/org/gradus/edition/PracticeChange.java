package org.gradus.edition;

import java.util.Set;
import org.gradus.model.Practice;

/**
 * What became of a practice that either edition asks for.
 *
 * @param practice as the later edition has it, or the one that is gone
 */
public record PracticeChange(Practice practice, Set<What> what) {
    public PracticeChange {
        what = Set.copyOf(what);
    }

    /** What differs. */
    public enum What {
        ADDED,
        GONE,
        /** Its name, definition or proof, in either language. */
        WORDS,
        /** What it is a kind of: its evidence counts for others than before. */
        BROADER,
        /** Whether evidence of it states conduct, an outcome or a figure, or another model's level shows it. */
        KIND
    }
}
