package org.gradus.report;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a graph says of whatever says a part of a description.
 *
 * @param described what is said of the value itself, or null
 */
record Link(Node property, Node value, @Nullable Description described) {}
