package org.gradus.edition;

import java.util.List;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;

/**
 * The least evidence on which two editions part: one finds the requirement met by it, the other does not.
 *
 * @param items what is shown
 * @param waived IRIs, of the edition that finds it met, of the requirements and criteria that are stated not to apply
 * @param decisive the criterion of the other edition that it does not meet
 */
public record Witness(List<Item> items, List<String> waived, Criterion decisive) {
    public Witness {
        items = List.copyOf(items);
        waived = List.copyOf(waived);
    }

    /** A practice, and how far it reaches. */
    public record Item(String practice, Extent reach) {}
}
