package org.gradus.diagnosis;

import java.util.List;
import java.util.Optional;
import org.gradus.evidence.admission.Measurement;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.Scale;

/**
 * One practice, asked for once however many criteria of the chosen models ask for it.
 *
 * @param practice with its name, definition and an example of proof
 * @param askings who asks for it, and how far, up to the levels aimed at
 * @param steps how far it reaches, side by side; none where it is done or not
 * @param claims what can be answered besides how far it is done
 * @param conditionals what of the askings may be stated not to apply; empty where nothing may
 */
public record Question(
        Practice practice,
        List<Asking> askings,
        List<Step> steps,
        List<Answer.Said> claims,
        List<Conditional> conditionals) {
    public Question {
        askings = List.copyOf(askings);
        steps = List.copyOf(steps);
        claims = List.copyOf(claims);
        conditionals = List.copyOf(conditionals);
    }

    /**
     * The reach that choices come to.
     *
     * @param choices one a step, in the order of the steps
     * @param measurements of a result; else empty
     */
    public Reach reach(List<Step.Choice> choices, List<Measurement> measurements) {
        Extent stated = Extent.EMPTY;
        for (int i = 0; i < steps.size(); i++) {
            stated = steps.get(i).with(choices.get(i), stated);
        }
        return new Reach(stated, measurements);
    }

    /**
     * What of a reach the choices of this question can say: each step at the highest choice that is reached. Empty where some
     * step has no choice so low, for then nothing that is asked is met.
     */
    Optional<Reach> nearest(Extent reach, List<Measurement> measurements) {
        Extent stated = Extent.EMPTY;
        for (Step step : steps) {
            if (!step.isMeasured()) {
                var choice = step.highest(reach);
                if (choice.isEmpty()) {
                    return Optional.empty();
                }
                stated = step.with(choice.get(), stated);
            }
        }
        return Optional.of(new Reach(stated, isMeasured() ? measurements : List.of()));
    }

    /** Whether some asking is not met by these reaches, and would be by one that goes less far there and farther here. */
    public boolean mayReachElsewhere(List<Reach> reaches) {
        return askings.stream()
                .map(asking -> asking.asked().bound())
                .anyMatch(bound -> reaches.stream().allMatch(reach -> isPassedBy(bound, reach.stated())));
    }

    /** Whether a reach goes beyond a bound on one scale and falls short of it on another. */
    private boolean isPassedBy(Extent bound, Extent reach) {
        boolean beyond = false;
        boolean shortOf = false;
        for (Step step : steps) {
            if (step.scale() != null && !step.isMeasured()) {
                beyond |= reach.on(step.scale()) > bound.on(step.scale());
                shortOf |= reach.on(step.scale()) < bound.on(step.scale());
            }
        }
        return beyond && shortOf;
    }

    /** Whether it can be answered that a practice is only planned. */
    boolean asksForConduct() {
        return steps.stream().anyMatch(step -> step.scale() == Scale.CONDUCT);
    }

    /** Whether an answer counts by what was measured. */
    public boolean isMeasured() {
        return practice.kind() == Practice.Kind.OUTCOME;
    }

    /** Whether all that asks for it may be stated not to apply. */
    public boolean isWhollyConditional() {
        return askings.stream()
                .allMatch(asking -> conditionals.stream()
                        .anyMatch(each -> each.requirement()
                                        .iri()
                                        .equals(asking.requirement().iri())
                                && (each.iri().equals(asking.requirement().iri())
                                        || asking.requirement().criteria().stream()
                                                .anyMatch(criterion -> criterion
                                                                .iri()
                                                                .equals(each.iri())
                                                        && criterion.leaves().anyMatch(asking.asked()::equals)))));
    }
}
