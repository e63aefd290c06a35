package org.gradus.web.sparql;

import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;

/** A graph in memory that takes no more than a result may have. */
final class BoundedGraph extends WrappedGraph {
    private final Bound bound;

    BoundedGraph(Bound bound) {
        super(GraphMemFactory.createDefaultGraph());
        this.bound = bound;
    }

    @Override
    public void add(Triple statement) {
        if (!base.contains(statement)) {
            bound.add(statement);
            base.add(statement);
        }
    }
}
