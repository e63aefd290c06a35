package org.gradus.model;

import org.gradus.text.Text;

/**
 * What a model grades: a node in a tree of dimensions and sub-dimensions.
 *
 * @param parent IRI of the aspect it is part of, or null at the root, which stands for the model as a whole
 */
public record Aspect(String iri, String name, String parent, int order, Text label) {}
