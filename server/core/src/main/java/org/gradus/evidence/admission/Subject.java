package org.gradus.evidence.admission;

import org.gradus.text.Labels;

/**
 * What is assessed.
 *
 * @param type IRI of its class: {@code gradus:Capability} or {@code gradus:Organisation}
 * @param organisation IRI of the organisation that a capability belongs to; of an organisation, its own
 */
public record Subject(String iri, String type, String organisation, Labels label) {}
