package org.gradus.decide;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.assess.Assessment;
import org.gradus.assess.GradeFinding;
import org.gradus.assess.Outcome;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.jspecify.annotations.Nullable;

/** What one subject reaches by one model on a date. Immutable. */
public final class Decision {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private static final String LETTERS = letters(OUTCOMES);

    private final MaturityModel model;
    private final LocalDate date;
    private final String subject;
    private final String organisation;
    private final int rank;
    private final int grade;
    /** By requirement, the place of its outcome. */
    private final byte[] outcomes;

    Decision(
            MaturityModel model,
            LocalDate date,
            String subject,
            String organisation,
            int rank,
            int grade,
            byte[] outcomes) {
        this.model = model;
        this.date = date;
        this.subject = subject;
        this.organisation = organisation;
        this.rank = rank;
        this.grade = grade;
        this.outcomes = outcomes;
    }

    private static String letters(Outcome[] outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> outcome.localName().substring(0, 1))
                .collect(Collectors.joining());
    }

    /** What an assessment came to, without what explains it. */
    @SuppressWarnings("EnumOrdinal") // Its place within one run; it is never kept.
    public static Decision of(Assessment assessment) {
        var outcomes = new byte[assessment.findings().size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = (byte) assessment.findings().get(i).outcome().ordinal();
        }
        GradeFinding grade = assessment.grade();
        return new Decision(
                assessment.model(),
                assessment.date(),
                assessment.subject().iri(),
                assessment.subject().organisation(),
                assessment.rank(),
                grade == null ? 0 : grade.held().map(GradeCell::grade).orElse(0),
                outcomes);
    }

    public MaturityModel model() {
        return model;
    }

    public LocalDate date() {
        return date;
    }

    /** IRI of the subject. */
    public String subject() {
        return subject;
    }

    /** IRI of the organisation that the subject belongs to. */
    public String organisation() {
        return organisation;
    }

    /** The rank of the level reached; 0 below the first. */
    public int rank() {
        return rank;
    }

    /** The level reached; empty below the first. */
    public Optional<Level> level() {
        return model.levels().stream().filter(level -> level.rank() == rank).findFirst();
    }

    /** The horizontal grade held; 0 below the first, and where the model has none. */
    public int grade() {
        return grade;
    }

    /** How a requirement ended, by its place in the model. */
    public Outcome outcome(int requirement) {
        return OUTCOMES[outcomes[requirement]];
    }

    /** How many requirements ended with an outcome. */
    @SuppressWarnings("EnumOrdinal") // Its place within one run; it is never kept.
    public int count(Outcome outcome) {
        int count = 0;
        for (byte each : outcomes) {
            count += each == outcome.ordinal() ? 1 : 0;
        }
        return count;
    }

    /** How all requirements ended, in clause order, a letter each: the first of passed, failed, inapplicable, untested. */
    public String letters() {
        var letters = new StringBuilder(outcomes.length);
        for (byte each : outcomes) {
            letters.append(LETTERS.charAt(each));
        }
        return letters.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that
                && model.name().equals(that.model.name())
                && date.equals(that.date)
                && subject.equals(that.subject)
                && organisation.equals(that.organisation)
                && rank == that.rank
                && grade == that.grade
                && Arrays.equals(outcomes, that.outcomes);
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + Arrays.hashCode(outcomes);
    }

    @Override
    public String toString() {
        return subject + " by " + model.name() + ": rank " + rank + ", grade " + grade + ", "
                + Arrays.toString(outcomes);
    }
}
