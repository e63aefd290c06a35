package org.gradus.web.api;

import java.util.List;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * One published result.
 *
 * @param publisher who published it, which is the organisation itself
 * @param version of Gradus
 * @param forms the report as data
 */
public record ResultView(
        String organisation,
        String iri,
        String date,
        String published,
        Link publisher,
        Link licence,
        String version,
        List<Line> lines,
        List<Item> forms)
        implements View {

    /**
     * How one subject stands by one standard.
     *
     * @param level its label and rating
     * @param grade the horizontal grade; empty where there is none
     * @param outcomes how many requirements ended with each outcome, in words
     */
    public record Line(
            String subject, Link standard, String level, String grade, String outcomes, List<Part> aspects) {}

    /**
     * How an aspect of it stands.
     *
     * @param depth how far it is set in
     * @param standing the level that it reached, or why it has none
     */
    public record Part(int depth, Link aspect, String standing) {}

    @Override
    public String template() {
        return "api/result.jte";
    }
}
