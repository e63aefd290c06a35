package org.gradus.probe;

import org.gradus.evidence.admission.Dossier;
import org.gradus.text.Text;

/**
 * An example of what would, or would not, do for a requirement or show a practice.
 *
 * @param requirement IRI of the requirement, or of the practice
 * @param sufficient whether it would do
 * @param words what is there, and where it would not do what lacks
 * @param evidence what is there as the evidence of one subject; nothing is shown where the requirement only refers to others
 */
public record Probe(String iri, String requirement, boolean sufficient, Text words, Dossier evidence) {}
