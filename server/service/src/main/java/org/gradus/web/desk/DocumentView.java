package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.View;

/**
 * A document of evidence with its history.
 *
 * @param tag of the version that the page shows, which is replaced or withdrawn
 * @param withdrawn when and why; empty where it counts
 */
public record DocumentView(
        String id,
        String name,
        long number,
        String tag,
        String withdrawn,
        List<Version> versions,
        List<EvidenceView.Fault> problems,
        List<EvidenceView.Copy> copies)
        implements View {
    public DocumentView {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
        copies = List.copyOf(copies);
    }

    /** One version, the newest first. */
    public record Version(long number, String at, String by, String format, long statements, String note) {}

    @Override
    public String template() {
        return "desk/document.jte";
    }
}
