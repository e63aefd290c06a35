package org.gradus.web.problem;

import org.gradus.web.html.View;

/** What one type of problem means. */
public record TypeView(String title, String iri, int status, String meaning) implements View {
    @Override
    public String template() {
        return "problem/type.jte";
    }
}
