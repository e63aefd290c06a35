package org.gradus.rows;

/**
 * A subject with what it shows itself.
 *
 * @param type IRI of its class
 */
public record PackedSubject(String iri, String type, PackedItems items) {}
