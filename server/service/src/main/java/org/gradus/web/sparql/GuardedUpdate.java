package org.gradus.web.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.gradus.web.http.ProblemType;

/**
 * Fuseki's update service with bounds, in a write of the database, which is whole or not at all. It refuses LOAD, which would
 * read files of the server and addresses behind its firewall.
 */
final class GuardedUpdate extends SPARQL_Update {
    private final Settings.Sparql settings;
    private final SparqlProblems problems;
    private final Database database;
    private final WatchedWrites writes;

    /**
     * @param writes the database as Fuseki has it
     */
    GuardedUpdate(Settings.Sparql settings, Database database, WatchedWrites writes) {
        this.settings = settings;
        this.problems = new SparqlProblems(settings);
        this.database = database;
        this.writes = writes;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        try {
            byte[] update = input.readAllBytes();
            String text = QueryText.decode(update, ProblemType.BAD_UPDATE);
            QueryText.require(text, settings.maxQuery().toBytes(), ProblemType.BAD_UPDATE);
            // Before Fuseki reads it, which does each operation as soon as it has read it, and merges what the request
            // names
            // into what the update says.
            for (Update each : UpdateFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ)) {
                UpdateRules.require(each, namesDataset(action));
            }
            database.write(() -> {
                super.execute(action, new ByteArrayInputStream(update));
                if (!writes.isDone()) {
                    throw new QueryCancelledException();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw problems.refused(e, true);
        }
    }

    private static boolean namesDataset(HttpAction action) {
        return action.getRequestParameter(HttpNames.paramUsingGraphURI) != null
                || action.getRequestParameter(HttpNames.paramUsingNamedGraphURI) != null;
    }
}
