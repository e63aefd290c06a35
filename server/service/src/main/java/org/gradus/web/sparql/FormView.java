package org.gradus.web.sparql;

import org.gradus.web.html.View;

/** A form that asks a SPARQL endpoint. */
public record FormView(String endpoint) implements View {
    @Override
    public String template() {
        return "sparql/form.jte";
    }
}
