package org.gradus.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.model.Level;
import org.gradus.ontology.Vocabulary;
import org.gradus.planning.Progress;
import org.gradus.store.Plan;
import org.gradus.store.PlanStep;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and how far the evidence has come on it.
 *
 * @param date as of which
 * @param reached the level by what is accepted; null below the first, or where the evidence no longer has the subject
 * @param stated the same by all that is stated
 * @param lacking what the way to the level asks for today and no step brings
 */
record PlanJson(
        long plan,
        String address,
        String subject,
        String model,
        String level,
        LocalDate due,
        String by,
        Instant at,
        LocalDate date,
        @Nullable String reached,
        @Nullable String stated,
        List<PlanStepJson> steps,
        List<Lacking> lacking) {
    PlanJson {
        steps = List.copyOf(steps);
        lacking = List.copyOf(lacking);
    }

    /** What the way to the level asks for and the plan does not have. */
    record Lacking(String level, String practice, Text label, String bound, Text asked) {
        static Lacking of(PlanStep.Need need, Vocabulary vocabulary) {
            return new Lacking(
                    need.level(),
                    need.practice(),
                    PlanStepJson.label(need.practice(), vocabulary),
                    need.bound(),
                    PlanStepJson.asked(need.bound(), vocabulary));
        }
    }

    static PlanJson of(Progress progress, Vocabulary vocabulary) {
        Plan plan = progress.plan();
        return new PlanJson(
                plan.number(),
                address(plan),
                plan.subject(),
                plan.model(),
                plan.level(),
                plan.due(),
                plan.by().id(),
                plan.at(),
                progress.date(),
                progress.counted().flatMap(Assessment::level).map(Level::name).orElse(null),
                progress.stated().flatMap(Assessment::level).map(Level::name).orElse(null),
                progress.steps().stream()
                        .map(step -> PlanStepJson.of(plan, step, vocabulary))
                        .toList(),
                progress.lacking().stream()
                        .map(need -> Lacking.of(need, vocabulary))
                        .toList());
    }

    static String address(Plan plan) {
        return "/organisations/" + plan.organisation() + "/plans/" + plan.number();
    }
}
