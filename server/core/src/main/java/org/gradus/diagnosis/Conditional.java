package org.gradus.diagnosis;

import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;

/**
 * What may be stated not to apply.
 *
 * @param iri of the requirement, or of the one criterion of it that stands under a condition
 */
public record Conditional(String iri, MaturityModel model, Requirement requirement) {}
