package org.gradus.evidence.admission;

import java.util.List;
import java.util.Map;

/**
 * All that one organisation shows: its own evidence and that of its capabilities.
 *
 * @param organisation IRI of the organisation; where a capability names none, of the capability
 * @param shown by subject IRI, the practices it shows
 * @param profile what kind of organisation it is
 */
public record Dossier(
        String organisation,
        List<Subject> subjects,
        Map<String, List<Showing>> shown,
        List<Inapplicability> inapplicabilities,
        Profile profile) {

    public Dossier {
        subjects = List.copyOf(subjects);
        inapplicabilities = List.copyOf(inapplicabilities);
    }

    /** A dossier of an organisation that does not say of what kind it is. */
    public Dossier(
            String organisation,
            List<Subject> subjects,
            Map<String, List<Showing>> shown,
            List<Inapplicability> inapplicabilities) {
        this(organisation, subjects, shown, inapplicabilities, Profile.NONE);
    }

    /** Evidence hung on its subject by a practice. */
    public record Showing(String practice, Evidence evidence) {}
}
