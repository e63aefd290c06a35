package org.gradus.query;

import org.gradus.text.Text;

/**
 * A parameter of a question.
 *
 * @param name the SPARQL variable that it replaces, without the question mark
 * @param usual its value where none is given: a number, or an IRI by prefix such as {@code practice:data-acquisition}
 */
public record QueryParameter(String name, String usual, Text description) {}
