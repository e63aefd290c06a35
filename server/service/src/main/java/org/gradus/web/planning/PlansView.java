package org.gradus.web.planning;

import java.util.List;
import java.util.Optional;
import org.gradus.web.html.Item;
import org.gradus.web.html.View;

/**
 * The plans of an organisation.
 *
 * @param plans with how far each has come
 * @param ways to the levels that a plan can be made of
 * @param problem why none was made; empty for nothing
 * @param draft what was sent when none was made
 */
public record PlansView(
        String id, String name, List<Line> plans, List<Item> ways, String problem, Optional<Draft> draft)
        implements View {
    public PlansView {
        plans = List.copyOf(plans);
        ways = List.copyOf(ways);
    }

    /**
     * A plan in the list.
     *
     * @param fulfilled how many of its steps accepted evidence shows
     * @param shown how many evidence shows, accepted or not
     */
    public record Line(
            String address, String standard, String level, String due, int fulfilled, int shown, int steps, int late) {}

    /** A plan as it was sent. */
    public record Draft(String model, String subject, String level, String due) {}

    @Override
    public String template() {
        return "planning/plans.jte";
    }
}
