package org.gradus.web.http;

import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * A problem, for people.
 *
 * @param json what a program would have been told
 */
public record ErrorView(String title, String detail, Link type, int status, String json) implements View {
    @Override
    public String template() {
        return "problem/error.jte";
    }
}
