package org.gradus.web.decisions;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * An item of evidence: what it says, what hinges on it, what was decided about it.
 *
 * @param tick what is sent where it is decided about
 * @param status in words
 * @param document the document that it stands in
 * @param requirements those that hinge on it
 * @param shifts how the subjects stand now, if it is accepted and if it is rejected
 * @param decides whether who looks at it may decide
 * @param byTwo whether it takes two to decide
 */
public record ItemView(
        String id,
        String name,
        String title,
        String iri,
        String tick,
        String status,
        String since,
        Link document,
        List<SaidRow> says,
        List<Version> versions,
        List<Word> words,
        List<Requirement> requirements,
        List<ShiftRow> shifts,
        List<ReasonGroup> reasons,
        boolean decides,
        boolean byTwo)
        implements View {
    public ItemView {
        says = List.copyOf(says);
        versions = List.copyOf(versions);
        words = List.copyOf(words);
        requirements = List.copyOf(requirements);
        shifts = List.copyOf(shifts);
        reasons = List.copyOf(reasons);
    }

    /** A version of a document from which on it said something else; what of it that was. */
    public record Version(Link version, String at, String by, String changed, boolean current) {}

    /** What an assessor said of it. */
    public record Word(String said, String reason, String by, String at, boolean ofThis) {}

    /** A requirement of a subject, with how it ends now, if the item is accepted and if it is rejected. */
    public record Requirement(
            String standard, String subject, Link requirement, String now, String accepted, String rejected) {}

    @Override
    public String template() {
        return "decisions/item.jte";
    }
}
