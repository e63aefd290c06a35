package org.gradus.web.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.gradus.security.Caller;
import org.gradus.settings.Settings;
import org.gradus.store.Database;

/** What stands behind one address: a dataset to query or to update, and the runner that its work waits for. */
interface Endpoint {
    Runner runner();

    /** Whether it takes updates, and no queries. */
    default boolean updates() {
        return false;
    }

    /**
     * Answers a request on the present thread.
     *
     * @param caller null for anyone
     */
    Answer answer(SparqlRequest request, Caller caller, Watch watch) throws IOException;

    /** Queries a database as it is. */
    record OfDatabase(Runner runner, Settings.Sparql settings, Database database) implements Endpoint {
        @Override
        public Answer answer(SparqlRequest request, Caller caller, Watch watch) {
            var query = new BoundedQuery(settings, request, watch);
            return database.read(() -> unchecked(() -> query.answer(database.dataset())));
        }
    }

    /** Queries what a caller may see, of the store and of what is public. */
    record OfCaller(
            Runner runner, Settings.Sparql settings, Database store, Database publicDatabase, VisibleGraphs visible)
            implements Endpoint {
        @Override
        public Answer answer(SparqlRequest request, Caller caller, Watch watch) {
            var query = new BoundedQuery(settings, request, watch);
            return publicDatabase.read(() -> store.read(() -> unchecked(() -> query.answer(visible.of(caller)))));
        }
    }

    /** Updates a database. */
    record OfUpdates(Runner runner, Database database) implements Endpoint {
        @Override
        public boolean updates() {
            return true;
        }

        @Override
        public Answer answer(SparqlRequest request, Caller caller, Watch watch) {
            var update = new BoundedUpdate(request, watch);
            return database.write(() -> update.apply(database.dataset()));
        }
    }

    /** Something that reads or writes files on its way. */
    @FunctionalInterface
    interface Step {
        Answer take() throws IOException;
    }

    private static Answer unchecked(Step step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
