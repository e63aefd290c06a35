package org.gradus.web.api;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/** A question with its answer. */
public record AnswerView(String title, String description, List<Column> columns, Slice<List<Link>> rows, String sparql)
        implements View {

    /**
     * A column of the answer.
     *
     * @param variable its name in the query
     */
    public record Column(String words, String variable) {}

    @Override
    public String template() {
        return "api/answer.jte";
    }
}
