package org.gradus.evidence.reading;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** In which cell of a workbook a statement stands, or would stand. */
@FunctionalInterface
public interface CellPlaces {
    /**
     * The cell of a statement, as near as it is known.
     *
     * @param property IRI of the property, or null for the node itself
     * @param value the value, or null where it is missing or any is meant
     * @return null where the workbook does not speak of the node
     */
    @Nullable Cell of(Node node, @Nullable String property, @Nullable Node value);
}
