package org.gradus.turtle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * What a Turtle text says, in its order. Blank nodes are named by their first appearance, so that two texts with equal
 * lists have isomorphic graphs, and comparing them takes no search.
 */
final class Triples extends StreamRDFBase {
    private final List<Triple> triples = new ArrayList<>();
    private final Map<Node, Node> names = new HashMap<>();

    private Triples() {}

    /**
     * @throws TurtleFault where the parser refuses the text
     */
    static List<Triple> of(String turtle) {
        var triples = new Triples();
        RDFParser.fromString(turtle, Lang.TURTLE)
                .base("https://relative.invalid/")
                .errorHandler(new Faults())
                .parse(triples);
        return triples.triples;
    }

    @Override
    public void triple(Triple triple) {
        triples.add(Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject())));
    }

    private Node named(Node node) {
        return node.isBlank()
                ? names.computeIfAbsent(node, any -> NodeFactory.createBlankNode("b" + names.size()))
                : node;
    }

    private static final class Faults implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // What is odd is not wrong; checks of the content speak of it.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new TurtleFault((int) line, (int) column, "The file cannot be read: " + message, "文件无法解析：" + message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }
}
