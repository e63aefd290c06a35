package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.View;

/**
 * What changed from one assessment to another.
 *
 * @param only what only one of them has, in words
 */
public record ComparisonView(
        String id, String name, long before, long after, List<Change> levels, List<Turn> turns, List<String> only)
        implements View {
    public ComparisonView {
        levels = List.copyOf(levels);
        turns = List.copyOf(turns);
        only = List.copyOf(only);
    }

    /** A level that rose or fell. */
    public record Change(String standard, String aspect, String before, String after, boolean rose) {}

    /** A requirement that turned. */
    public record Turn(
            String standard, String address, String label, String before, String after, List<String> lacks) {}

    @Override
    public String template() {
        return "desk/comparison.jte";
    }
}
