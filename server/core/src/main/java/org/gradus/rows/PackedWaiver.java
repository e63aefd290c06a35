package org.gradus.rows;

/**
 * A statement that a requirement or criterion does not apply.
 *
 * @param subject the place of the subject that makes it among those of its organisation
 * @param of IRI of the requirement or criterion
 */
public record PackedWaiver(int subject, String of) {}
