package org.gradus.web.decisions;

import java.util.List;

/** Reasons to choose from for one kind of decision. */
public record ReasonGroup(String label, List<Option> options) {
    public ReasonGroup {
        options = List.copyOf(options);
    }

    /** A reason. */
    public record Option(String value, String label) {}
}
