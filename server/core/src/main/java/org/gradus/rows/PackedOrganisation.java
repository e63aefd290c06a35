package org.gradus.rows;

import java.util.List;

/**
 * All that one organisation shows, as far as it decides.
 *
 * @param source where it was read
 * @param organisation its IRI
 * @param subjects the organisation and its capabilities, as far as they are described
 */
public record PackedOrganisation(
        String source, String organisation, List<PackedSubject> subjects, List<PackedWaiver> waivers) {
    public PackedOrganisation {
        subjects = List.copyOf(subjects);
        waivers = List.copyOf(waivers);
    }
}
