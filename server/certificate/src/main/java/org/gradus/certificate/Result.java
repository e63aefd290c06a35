package org.gradus.certificate;

import java.time.LocalDate;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is certified of one subject.
 *
 * @param iri of the result itself
 * @param scope for which sites, parts and processes it holds
 * @param rating the letter grade that belongs to the level, or empty
 * @param grade the horizontal grade, or null where none is held
 * @param assessedOn the date on which evidence counted
 * @param engine program and engines that decided
 */
public record Result(
        String iri,
        Subject subject,
        Text scope,
        Model model,
        Level level,
        String rating,
        @Nullable Integer grade,
        LocalDate assessedOn,
        Digests digests,
        String engine) {

    /**
     * What stands on the level.
     *
     * @param type {@code Organisation} or {@code Capability}
     */
    public record Subject(String iri, String type, Text label) {}

    /**
     * By what the level was decided.
     *
     * @param edition version IRI of its ontology
     * @param version of its ontology
     */
    public record Model(String iri, Text label, String edition, String version) {}

    /** The level. */
    public record Level(String iri, Text label) {}

    /** SHA-256, in hexadecimal, of what the result rests on. */
    public record Digests(String evidence, String ontology, String shapes) {}
}
