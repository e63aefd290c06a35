package org.gradus.web.decisions;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/**
 * What waits for a decision.
 *
 * @param byTwo whether it takes two to decide
 * @param decided how many items were decided just now
 * @param proposed how many of these wait for another to say the same
 */
public record QueueView(
        Filter filter, Slice<Line> lines, List<ReasonGroup> reasons, boolean byTwo, int decided, int proposed)
        implements View {
    public QueueView {
        reasons = List.copyOf(reasons);
    }

    /** What is shown of all. */
    public record Filter(String organisation, String practice, int days, String state) {}

    /**
     * An item that waits.
     *
     * @param tick what is sent where it is ticked
     * @param days how many days it has waited
     * @param requirements how many requirements hinge on it
     * @param last the last word on it; may be empty
     */
    public record Line(
            String tick,
            Link organisation,
            Link item,
            String practices,
            String since,
            long days,
            int requirements,
            String last) {}

    @Override
    public String template() {
        return "decisions/queue.jte";
    }
}
