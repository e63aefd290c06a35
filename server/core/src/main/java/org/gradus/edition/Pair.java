package org.gradus.edition;

import java.util.List;
import org.gradus.model.Requirement;

/**
 * What is one thing in two editions. Where a requirement was split, several stand after it; where several were merged, before.
 *
 * @param before empty where it is new
 * @param after empty where it was withdrawn
 */
record Pair(List<Requirement> before, List<Requirement> after) {
    Pair {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
