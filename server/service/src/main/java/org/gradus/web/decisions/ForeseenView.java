package org.gradus.web.decisions;

import java.util.List;
import org.gradus.web.html.View;

/**
 * What decisions would change.
 *
 * @param judgement that they would be, as it is sent
 * @param doing the same in words
 * @param ticks what is sent for the items
 */
public record ForeseenView(
        String judgement,
        String doing,
        String reason,
        List<String> ticks,
        List<Organisation> organisations,
        boolean byTwo)
        implements View {
    public ForeseenView {
        ticks = List.copyOf(ticks);
        organisations = List.copyOf(organisations);
    }

    /** An organisation with how its subjects would stand. */
    public record Organisation(String name, int items, List<ShiftRow> shifts) {
        public Organisation {
            shifts = List.copyOf(shifts);
        }
    }

    @Override
    public String template() {
        return "decisions/foreseen.jte";
    }
}
