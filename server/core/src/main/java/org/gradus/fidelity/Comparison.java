package org.gradus.fidelity;

import java.util.Arrays;
import java.util.List;

/**
 * One row of a ledger: what a requirement's criteria were, what another reading of its sentence found, and what became of it.
 *
 * @param requirement as inventories call it, such as {@code 10003:5.2.2:a}
 * @param kinds in what the two part, such as {@code practice}; empty where they do not
 */
record Comparison(String requirement, String criteria, String reading, List<String> kinds, String settled) {
    private static final String UNDECIDABLE = "undecidable:";

    /** Reads a line of a ledger. */
    static Comparison of(List<String> cells) {
        String kinds = cells.get(3).strip();
        return new Comparison(
                cells.get(0).strip(),
                cells.get(1).strip(),
                cells.get(2).strip(),
                kinds.isEmpty() || kinds.equals("none") ? List.of() : List.of(kinds.split("\\s*,\\s*")),
                cells.get(4).strip());
    }

    boolean isAlike() {
        return kinds.isEmpty();
    }

    /** What of the sentence cannot be decided by any reading. */
    List<String> undecidable() {
        return Arrays.stream(settled.split(";\\s*(?=" + UNDECIDABLE + ")"))
                .filter(part -> part.contains(UNDECIDABLE))
                .map(part -> part.substring(part.indexOf(UNDECIDABLE) + UNDECIDABLE.length())
                        .strip())
                .toList();
    }
}
