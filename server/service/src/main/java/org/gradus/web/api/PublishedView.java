package org.gradus.web.api;

import org.gradus.web.html.Item;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/** The published results. */
public record PublishedView(Slice<Item> results) implements View {
    @Override
    public String template() {
        return "api/published.jte";
    }
}
