package org.gradus.diagnosis;

import java.util.List;
import org.gradus.model.Practice;

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

    /** Whether an answer counts by what was measured. */
    public boolean isMeasured() {
        return practice.kind() == Practice.Kind.OUTCOME;
    }

    /** Whether all that asks for it may be stated not to apply. */
    public boolean isWhollyConditional() {
        return askings.stream()
                .allMatch(asking -> conditionals.stream()
                        .anyMatch(each -> each.requirement().equals(asking.requirement())
                                && (each.iri().equals(asking.requirement().iri())
                                        || asking.requirement().criteria().stream()
                                                .anyMatch(criterion -> criterion.iri().equals(each.iri())
                                                        && criterion.leaves().anyMatch(asking.asked()::equals)))));
    }
}
