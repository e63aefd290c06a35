package org.gradus.web.sparql;

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

/** A dataset as updates write it: each statement passes a guard, and an update that was ended writes no more. */
final class WatchedWrites extends DatasetGraphWrapper {
    WatchedWrites(DatasetGraph dataset) {
        super(dataset);
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
        super.add(quad);
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        Watch.check();
        require(Triple.create(subject, predicate, object));
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
        super.delete(quad);
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        Watch.check();
        super.delete(graph, subject, predicate, object);
    }
}
