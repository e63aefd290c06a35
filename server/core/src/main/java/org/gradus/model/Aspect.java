package org.gradus.model;

import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a model grades: a node in a tree of dimensions and sub-dimensions.
 *
 * @param parent IRI of the aspect it is part of, or null at the root, which stands for the model as a whole
 */
public record Aspect(String iri, String name, @Nullable String parent, int order, Text label) {}
