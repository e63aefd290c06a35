package org.gradus.evidence.admission;

import org.gradus.text.Labels;

/** A justified statement that a conditional requirement or criterion does not apply to a subject. */
public record Inapplicability(String subject, String ofRequirement, Labels justification) {}
