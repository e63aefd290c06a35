package org.gradus.web.diagnosis;

import java.util.List;
import org.gradus.web.html.View;

/** What the proof of a practice may show too. */
public record AlsoView(String id, String name, Progress progress, String practice, String label, List<Other> others)
        implements View {
    public AlsoView {
        others = List.copyOf(others);
    }

    /** Another practice. */
    public record Other(String practice, String label, String definition) {}

    @Override
    public String template() {
        return "diagnosis/also.jte";
    }
}
