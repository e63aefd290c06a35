package org.gradus.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.jspecify.annotations.Nullable;

/**
 * One subject against one model on one date.
 *
 * @param evidence what counted for the subject
 * @param findings one for each requirement of the model, in clause order
 * @param standings by aspect IRI, how the aspect stands
 * @param grade the horizontal grade, or null where the model has none
 */
public record Assessment(
        MaturityModel model,
        LocalDate date,
        Admitted evidence,
        List<RequirementFinding> findings,
        Map<String, Standing> standings,
        @Nullable GradeFinding grade) {

    public Assessment {
        findings = List.copyOf(findings);
        standings = Map.copyOf(standings);
    }

    public Subject subject() {
        return evidence.subject();
    }

    /** The level of the subject as a whole; empty below the first. */
    public Optional<Level> level() {
        return level(model.root());
    }

    /** The level of one aspect; empty where none is reached, for which {@link #standing} says why. */
    public Optional<Level> level(Aspect aspect) {
        int rank = standing(aspect).rank();
        return model.levels().stream().filter(level -> level.rank() == rank).findFirst();
    }

    /** How one aspect stands. */
    public Standing standing(Aspect aspect) {
        return Objects.requireNonNull(standings.get(aspect.iri()), "every aspect of the model stands somehow");
    }

    /** The rank of the subject as a whole; 0 below the first level. */
    public int rank() {
        return standing(model.root()).rank();
    }

    /** The level after the one reached; empty at the top. */
    public Optional<Level> nextLevel() {
        return model.levels().stream().filter(level -> level.rank() > rank()).findFirst();
    }

    /** How many requirements ended with an outcome. */
    public long count(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
