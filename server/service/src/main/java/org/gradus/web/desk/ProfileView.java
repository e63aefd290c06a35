package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.View;

/**
 * The form by which an organisation says what kind it is.
 *
 * @param problem what was wrong with what was sent; empty for nothing
 * @param tag of the version that the form shows; empty where there is none yet
 */
public record ProfileView(String id, String name, String problem, String tag, List<Field> fields) implements View {
    public ProfileView {
        fields = List.copyOf(fields);
    }

    /** One facet. */
    public record Field(String name, String label, List<Option> options) {}

    /** One of its codes. */
    public record Option(String iri, String label, boolean chosen) {}

    @Override
    public String template() {
        return "desk/profile.jte";
    }
}
