package org.gradus.web.sparql;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.gradus.evidence.reading.TermGuard;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/**
 * A dataset as one update writes it: each statement passes a guard, and an update that was ended writes no more. Which graphs
 * statements were written to and deleted from is kept.
 */
final class WatchedWrites extends DatasetGraphWrapper {
    private final Set<Node> touched = new HashSet<>();

    WatchedWrites(DatasetGraph dataset) {
        super(dataset);
    }

    /** The graphs of which single statements were written or deleted. */
    Set<Node> touched() {
        return touched;
    }

    /** With the switch of the present thread's watch, which Jena looks at between rows. */
    @Override
    public Context getContext() {
        Watch watch = Watch.current();
        Context context = super.getContext();
        return watch == null ? context : context.copy().set(ARQConstants.symCancelQuery, watch.cancelled());
    }

    @Override
    public void add(Quad quad) {
        Watch.check();
        require(quad.asTriple());
        touched.add(quad.getGraph());
        super.add(quad);
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        Watch.check();
        require(Triple.create(subject, predicate, object));
        touched.add(graph);
        super.add(graph, subject, predicate, object);
    }

    /** What an update writes or computes passes the guard that a graph passes which is sent. */
    private static void require(Triple triple) {
        TermGuard.fault(triple).ifPresent(fault -> {
            throw new ProblemException(Problem.of(ProblemType.BAD_UPDATE, fault));
        });
    }

    @Override
    public void delete(Quad quad) {
        Watch.check();
        touched.add(quad.getGraph());
        super.delete(quad);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        Watch.check();
        touched.add(graph);
        super.delete(graph, subject, predicate, object);
    }
}
