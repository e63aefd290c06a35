package org.gradus.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.gradus.evidence.reading.TermGuard;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as Fuseki updates it inside a write that another began and will complete or undo: Fuseki's own transaction only
 * says whether the update was done. One that was ended is not, even where it noticed nothing. One thread writes at a time.
 */
final class WatchedWrites extends DatasetGraphWrapper {
    private boolean open;
    private boolean done;

    WatchedWrites(DatasetGraph dataset) {
        super(dataset);
    }

    /** Whether the last update came to its end. */
    boolean isDone() {
        return done;
    }

    /** With the switch of the present thread's watch, which Jena looks at between rows. */
    @Override
    public Context getContext() {
        Watch watch = Watch.current();
        Context context = super.getContext();
        return watch == null ? context : context.copy().set(ARQConstants.symCancelQuery, watch.cancelled());
    }

    @Override
    public void begin(TxnType type) {
        open = true;
        done = false;
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void commit() {
        Watch.check();
        open = false;
        done = true;
    }

    @Override
    public void abort() {
        open = false;
    }

    @Override
    public void end() {
        open = false;
    }

    @Override
    public boolean isInTransaction() {
        return open;
    }

    @Override
    public @Nullable ReadWrite transactionMode() {
        return open ? ReadWrite.WRITE : null;
    }

    @Override
    public @Nullable TxnType transactionType() {
        return open ? TxnType.WRITE : null;
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
