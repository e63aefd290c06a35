package org.gradus.evidence.admission;

import java.util.Set;
import org.gradus.text.Text;

/**
 * What is assessed.
 *
 * @param type IRI of its class: {@code gradus:Capability} or {@code gradus:Organisation}
 * @param organisation IRI of the organisation that a capability belongs to; of an organisation, its own
 * @param forms IRIs of the forms in which a capability presents itself, as stated
 * @param views IRIs of the main views under which a capability falls, as stated
 */
public record Subject(String iri, String type, String organisation, Text label, Set<String> forms, Set<String> views) {
    public Subject {
        forms = Set.copyOf(forms);
        views = Set.copyOf(views);
    }

    /** A subject of which neither form nor view is stated. */
    public Subject(String iri, String type, String organisation, Text label) {
        this(iri, type, organisation, label, Set.of(), Set.of());
    }
}
