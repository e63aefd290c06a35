package org.gradus.web.desk;

import org.gradus.web.html.View;

/** The levels of a subject over its assessments, as a drawing that stands alone. */
public record HistoryFile(HistoryView.Chart chart) implements View {
    @Override
    public String template() {
        return "desk/history-file.jte";
    }
}
