package org.gradus.evidence.reading;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose place is asked for.
 *
 * @param property IRI of the property, or null for the node itself
 * @param value the value, or null where it is missing or any is meant
 * @param named whether the place of the property is asked for, not that of the value, which may stand lines further down
 */
public record Asked(
        Node node, @Nullable String property, @Nullable Node value, boolean named) {
    /** The same property, with any value. */
    Asked withAnyValue() {
        return new Asked(node, property, null, named);
    }

    /** Where something is first said of the node. */
    Asked itself() {
        return new Asked(node, null, null, false);
    }
}
