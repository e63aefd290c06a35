package org.gradus.web.problem;

import org.gradus.web.html.Item;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/** All types of problems. */
public record TypesView(Slice<Item> types) implements View {
    @Override
    public String template() {
        return "problem/types.jte";
    }
}
