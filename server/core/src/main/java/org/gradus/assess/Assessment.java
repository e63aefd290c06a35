package org.gradus.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;

/**
 * One subject against one model on one date.
 *
 * @param evidence what counted for the subject
 * @param findings one for each requirement of the model, in clause order
 * @param ranks by aspect IRI, the rank of the level reached; 0 below the first
 * @param grade the horizontal grade, or null where the model has none
 */
public record Assessment(
        MaturityModel model,
        LocalDate date,
        Admitted evidence,
        List<RequirementFinding> findings,
        Map<String, Integer> ranks,
        GradeFinding grade) {

    public Assessment {
        findings = List.copyOf(findings);
        ranks = Map.copyOf(ranks);
    }

    public Subject subject() {
        return evidence.subject();
    }

    /** The level of the subject as a whole; empty below the first. */
    public Optional<Level> level() {
        return level(model.root());
    }

    /** The level of one aspect; empty below the first. */
    public Optional<Level> level(Aspect aspect) {
        int rank = ranks.get(aspect.iri());
        return model.levels().stream().filter(level -> level.rank() == rank).findFirst();
    }

    /** The level after the one reached; empty at the top. */
    public Optional<Level> nextLevel() {
        int rank = ranks.get(model.root().iri());
        return model.levels().stream().filter(level -> level.rank() > rank).findFirst();
    }

    /** How many requirements ended with an outcome. */
    public long count(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
