package org.gradus.assess;

import java.util.List;
import org.gradus.model.Level;
import org.gradus.model.Requirement;

/**
 * What lies between a subject and a level.
 *
 * @param unmet the binding requirements up to that level that are not met, in clause order; general clauses
 *     that only refer to others are left out, for those stand in the list
 * @param improvements the practice improvements that would meet them all, most-needed first
 */
public record Gap(Level to, List<Requirement> unmet, List<Improvement> improvements) {
    public Gap {
        unmet = List.copyOf(unmet);
        improvements = List.copyOf(improvements);
    }
}
