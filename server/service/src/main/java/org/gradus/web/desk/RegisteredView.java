package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.View;

/** What a maintainer sees of an organisation: its registration and its keys, and nothing that it shows. */
public record RegisteredView(String id, String name, String iri, String registered, List<KeyLine> keys)
        implements View {
    public RegisteredView {
        keys = List.copyOf(keys);
    }

    @Override
    public String template() {
        return "desk/registered.jte";
    }
}
