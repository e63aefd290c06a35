package org.gradus.web.desk;

import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/** A new key, shown this once. */
public record IssuedView(String id, String role, String secret, Link back) implements View {
    @Override
    public String template() {
        return "desk/issued.jte";
    }
}
