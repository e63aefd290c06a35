package org.gradus.web.api;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/** One published result. */
public record ResultView(String organisation, String iri, String date, List<Line> lines) implements View {

    /** The level of one subject by one standard. */
    public record Line(String subject, Link standard, String level) {}

    @Override
    public String template() {
        return "api/result.jte";
    }
}
