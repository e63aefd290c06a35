package org.gradus.rows;

import java.util.List;
import org.gradus.evidence.admission.Profile;

/**
 * All that one organisation shows, as far as it decides, and of what kind it is.
 *
 * @param source where it was read
 * @param organisation its IRI
 * @param profile what kind of organisation it is: nothing that decides, and all that statistics tell apart
 * @param subjects the organisation and its capabilities, as far as they are described
 */
public record PackedOrganisation(
        String source, String organisation, Profile profile, List<PackedSubject> subjects, List<PackedWaiver> waivers) {
    public PackedOrganisation {
        subjects = List.copyOf(subjects);
        waivers = List.copyOf(waivers);
    }
}
