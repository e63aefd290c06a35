package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import org.gradus.io.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One improvement of a plan, and what people agreed about it.
 *
 * @param number among the steps of the plan, from 1
 * @param level name of the level that it is needed for first
 * @param practice IRI
 * @param bound IRI of what the practice must at least reach
 * @param words what people said of it
 * @param by who said it last
 * @param at when
 */
public record PlanStep(long number, String level, String practice, String bound, Words words, Author by, Instant at) {
    private static final int TAG_LENGTH = 16;

    /** What tells whether the step is the one that was seen: letters and digits. */
    public String tag() {
        return Sha256.of(number + "\n" + words + "\n" + by + "\n" + at).substring(0, TAG_LENGTH);
    }

    /**
     * An improvement before it is part of a plan.
     *
     * @param level name of the level that it is needed for first
     */
    public record Need(String level, String practice, String bound) {}

    /**
     * What people agree about a step.
     *
     * @param owner who sees to it; empty for nobody yet
     * @param due null for the day of the plan
     * @param effort what it takes, in words; may be empty
     * @param proof what is to show it, in words; may be empty
     * @param done whether people say that it is done
     */
    public record Words(String owner, @Nullable LocalDate due, String effort, String proof, boolean done) {
        /** What is said of a step that nobody has spoken of. */
        public static final Words NOTHING = new Words("", null, "", "", false);
    }
}
