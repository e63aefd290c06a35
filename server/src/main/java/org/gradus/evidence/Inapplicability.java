package org.gradus.evidence;

/** A justified statement that a conditional requirement or criterion does not apply to a subject. */
public record Inapplicability(String subject, String ofRequirement, String justification) {}
