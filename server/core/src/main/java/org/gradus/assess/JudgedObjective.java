package org.gradus.assess;

import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Objective;

/**
 * An objective that evidence states, judged on the date of the assessment.
 *
 * @param practice IRI of the outcome that the evidence is for
 */
public record JudgedObjective(String practice, Evidence evidence, Objective objective) {}
