package org.gradus.web.session;

import java.util.List;
import org.gradus.web.html.View;

/** What was about to be sent when the log-in had ended, to be sent now. */
public record HeldView(String token, String address, List<LogInView.Field> fields) implements View {
    @Override
    public String template() {
        return "session/held.jte";
    }
}
