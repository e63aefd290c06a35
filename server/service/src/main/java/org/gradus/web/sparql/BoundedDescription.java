package org.gradus.web.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * What a dataset says of things, with the blank nodes that it says it by. Jena's own looks at no clock, and goes as deep as
 * blank nodes lead.
 */
final class BoundedDescription implements DescribeHandler {
    private final Set<Node> seen = new HashSet<>();
    private DatasetGraph dataset = DatasetGraphZero.create();
    private Graph description = Graph.emptyGraph;

    /** Makes this the only way of Jena's to describe things. */
    static void register() {
        var handlers = DescribeHandlerRegistry.get();
        handlers.clear();
        handlers.add(BoundedDescription::new);
    }

    @Override
    public void start(Model model, Context context) {
        dataset = context.get(ARQConstants.sysCurrentDataset);
        description = model.getGraph();
    }

    @Override
    public void describe(Resource thing) {
        Deque<Node> open = new ArrayDeque<>();
        meet(thing.asNode(), open);
        while (!open.isEmpty()) {
            Watch.check();
            Node subject = open.poll();
            dataset.find(Node.ANY, subject, Node.ANY, Node.ANY).forEachRemaining((Quad quad) -> {
                Watch.check();
                description.add(quad.asTriple());
                if (quad.getObject().isBlank()) {
                    meet(quad.getObject(), open);
                }
            });
        }
    }

    private void meet(Node node, Deque<Node> open) {
        if (seen.add(node)) {
            open.add(node);
        }
    }

    @Override
    public void finish() {}
}
