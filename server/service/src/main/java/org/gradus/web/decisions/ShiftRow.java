package org.gradus.web.decisions;

import java.util.List;

/**
 * How a subject stands by a standard now, and after each of some decisions.
 *
 * @param after in the order of the decisions
 */
public record ShiftRow(String subject, String standard, String now, List<After> after) {
    public ShiftRow {
        after = List.copyOf(after);
    }

    /**
     * How it stands then.
     *
     * @param rise how many levels it rises; below 0 where it falls
     * @param turned how many requirements end otherwise
     */
    public record After(String stands, int rise, int turned) {
        /** A sign for what happens, besides the words. */
        public String mark() {
            return rise > 0 ? "▲" : rise < 0 ? "▼" : "";
        }
    }
}
