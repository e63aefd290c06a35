package org.gradus.web.sparql;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a dataset says of things, with the blank nodes that it says it by, looking at the watch as it goes. */
final class BoundedDescription {
    private final DatasetGraph dataset;
    private final Consumer<Triple> sink;

    /**
     * @param sink takes every statement, some of them twice
     */
    BoundedDescription(DatasetGraph dataset, Consumer<Triple> sink) {
        this.dataset = dataset;
        this.sink = sink;
    }

    void describe(Collection<Node> things) {
        var seen = new HashSet<>(things);
        var open = new ArrayDeque<>(things);
        while (!open.isEmpty()) {
            Watch.check();
            Node subject = open.poll();
            dataset.find(Node.ANY, subject, Node.ANY, Node.ANY).forEachRemaining((Quad quad) -> {
                Watch.check();
                sink.accept(quad.asTriple());
                if (quad.getObject().isBlank() && seen.add(quad.getObject())) {
                    open.add(quad.getObject());
                }
            });
        }
    }
}
