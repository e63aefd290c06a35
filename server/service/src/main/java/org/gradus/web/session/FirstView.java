package org.gradus.web.session;

import org.gradus.web.html.View;

/** The page of the first start's link: one button logs in. */
public record FirstView(String token, String first) implements View {
    @Override
    public String template() {
        return "session/first.jte";
    }
}
