package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How an organisation means to come to a level.
 *
 * @param subject IRI of the subject that is to reach it
 * @param model name
 * @param level name
 * @param due by when
 * @param by who made it
 * @param steps by number
 */
public record Plan(
        String organisation,
        long number,
        String subject,
        String model,
        String level,
        LocalDate due,
        Author by,
        Instant at,
        List<PlanStep> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }
}
