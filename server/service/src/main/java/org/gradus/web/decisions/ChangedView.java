package org.gradus.web.decisions;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * Items that say something else than the page on which they were decided about: nothing was decided.
 *
 * @param items what was seen of each, beside what it says now
 */
public record ChangedView(List<Changed> items) implements View {
    public ChangedView {
        items = List.copyOf(items);
    }

    /** An item; {@code now} is empty where it is no longer there. */
    public record Changed(Link item, List<SaidRow> seen, List<SaidRow> now) {
        public Changed {
            seen = List.copyOf(seen);
            now = List.copyOf(now);
        }
    }

    @Override
    public String template() {
        return "decisions/changed.jte";
    }
}
