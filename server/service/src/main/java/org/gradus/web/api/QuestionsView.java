package org.gradus.web.api;

import org.gradus.web.html.Item;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/** The questions of the catalogue. */
public record QuestionsView(Slice<Item> questions) implements View {
    @Override
    public String template() {
        return "api/questions.jte";
    }
}
