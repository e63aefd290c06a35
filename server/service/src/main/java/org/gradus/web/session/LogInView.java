package org.gradus.web.session;

import java.util.List;
import org.gradus.web.html.View;

/**
 * The page on which people log in.
 *
 * @param next where to go then
 * @param problem what was wrong with the last try; empty for nothing
 * @param held what was about to be sent when the log-in had ended
 */
public record LogInView(String token, String next, String problem, List<Field> held) implements View {
    /** A field of a form. */
    public record Field(String name, String value) {}

    @Override
    public String template() {
        return "session/log-in.jte";
    }
}
