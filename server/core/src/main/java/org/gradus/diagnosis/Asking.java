package org.gradus.diagnosis;

import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;

/** A requirement that a practice is asked for, and how far. */
public record Asking(MaturityModel model, Requirement requirement, Criterion.Asked asked) {}
