package org.gradus.web.desk;

import org.gradus.web.html.View;

/**
 * The form by which an organisation is registered.
 *
 * @param problem what was wrong with what was sent; empty for nothing
 */
public record RegisterView(String problem, String nameZh, String nameEn, String id, String iri) implements View {
    static final RegisterView EMPTY = new RegisterView("", "", "", "", "");

    @Override
    public String template() {
        return "desk/register.jte";
    }
}
