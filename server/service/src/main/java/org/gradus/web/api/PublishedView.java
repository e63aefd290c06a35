package org.gradus.web.api;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/** The published results. */
public record PublishedView(Slice<Result> results) implements View {

    /**
     * One of them in short.
     *
     * @param lines the level of each subject by each standard
     */
    public record Result(Link link, String date, List<String> lines) {}

    @Override
    public String template() {
        return "api/published.jte";
    }
}
