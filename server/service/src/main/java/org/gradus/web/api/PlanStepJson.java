package org.gradus.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.planning.Progress;
import org.gradus.store.Plan;
import org.gradus.store.PlanStep;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan.
 *
 * @param level that it is needed for first
 * @param asked what the practice must at least reach, in words
 * @param state fulfilled, submitted, done or open
 * @param late whether its day is past and nothing shows it
 * @param due null for the day of the plan
 */
record PlanStepJson(
        long step,
        String address,
        String level,
        String practice,
        Text label,
        String bound,
        Text asked,
        String state,
        boolean late,
        String owner,
        @Nullable LocalDate due,
        String effort,
        String proof,
        boolean done,
        String by,
        Instant at) {
    static PlanStepJson of(Plan plan, Progress.Step progress, Vocabulary vocabulary) {
        PlanStep step = progress.step();
        PlanStep.Words words = step.words();
        return new PlanStepJson(
                step.number(),
                PlanJson.address(plan) + "/steps/" + step.number(),
                step.level(),
                step.practice(),
                label(step.practice(), vocabulary),
                step.bound(),
                asked(step.bound(), vocabulary),
                progress.state().tag(),
                progress.late(),
                words.owner(),
                words.due(),
                words.effort(),
                words.proof(),
                words.done(),
                step.by().id(),
                step.at());
    }

    /** What was planned with another version of Gradus may be unknown to this one. */
    static Text label(String iri, Vocabulary vocabulary) {
        Practice practice = vocabulary.practice(iri);
        return practice == null ? new Text(iri, iri) : practice.label();
    }

    static Text asked(String iri, Vocabulary vocabulary) {
        Extent bound = vocabulary.bound(iri);
        return bound == null ? new Text(iri, iri) : vocabulary.describe(bound);
    }
}
