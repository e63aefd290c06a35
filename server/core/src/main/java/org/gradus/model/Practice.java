package org.gradus.model;

import java.util.Set;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation does, shared by all standards.
 *
 * @param theme IRI of its theme, or null where its file names none
 * @param attestedBy name of the model whose highest level shows the practice, or the empty string
 * @param broader IRIs of all broader practices, transitively: evidence for this practice counts for them too
 */
public record Practice(
        String iri,
        String name,
        @Nullable String theme,
        Kind kind,
        Text label,
        Text definition,
        Text proof,
        String attestedBy,
        Set<String> broader) {

    /** Whether evidence states conduct, a measured outcome, or a figure. */
    public enum Kind {
        ACTIVITY,
        ASSET,
        OUTCOME,
        ATTAINMENT
    }
}
