package org.gradus.web.pages;

import java.util.List;
import org.gradus.web.html.Item;
import org.gradus.web.html.View;

/** The first page. */
public record HomeView(List<Item> standards) implements View {
    @Override
    public String template() {
        return "pages/home.jte";
    }
}
