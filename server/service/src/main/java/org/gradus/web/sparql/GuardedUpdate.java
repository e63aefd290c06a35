package org.gradus.web.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.gradus.text.Wording;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/**
 * Fuseki's update service with bounds, done in a write of the database, which is whole or not at all. It refuses LOAD, which
 * would read files of the server and addresses behind its firewall.
 */
final class GuardedUpdate extends SPARQL_Update {
    private final Settings.Sparql settings;
    private final SparqlProblems problems;
    private final Database database;
    private final DraftRules rules;

    GuardedUpdate(Settings.Sparql settings, Database database, DraftRules rules) {
        this.settings = settings;
        this.problems = new SparqlProblems(settings);
        this.database = database;
        this.rules = rules;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        try {
            byte[] update = input.readAllBytes();
            String text = QueryText.decode(update, ProblemType.BAD_UPDATE);
            QueryText.require(text, settings.maxQuery().toBytes(), ProblemType.BAD_UPDATE);
            // As it was written: what the request names is merged into it below.
            UsingList named = named(action);
            for (Update each : UpdateFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ)) {
                UpdateRules.require(each, named.usingIsPresent());
            }
            // Read whole before any of it is done. Fuseki does each operation while the parser reads on, and then the
            // parser
            // logs as a failure of its own whatever ends an operation: a term that is refused, a limit that is reached.
            UpdateRequest request = UpdateFactory.read(
                    named, new ByteArrayInputStream(update), Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
            database.write(() -> {
                var writes = new WatchedWrites(database.dataset());
                UpdateAction.execute(request, writes);
                Watch.check();
                requireAll(changed(request, writes));
                Watch.check();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw problems.refused(e, true);
        }
    }

    /** The graphs that an update changed, other than by emptying them. */
    private static Set<Node> changed(UpdateRequest request, WatchedWrites writes) {
        var changed = new HashSet<>(writes.touched());
        for (Update each : request) {
            // Jena copies whole graphs past the dataset that it was given.
            if (each instanceof UpdateBinaryOp copied) {
                Target target = copied.getDest();
                changed.add(target.isDefault() ? Quad.defaultGraphIRI : target.getGraph());
            }
        }
        return changed;
    }

    private void requireAll(Set<Node> graphs) {
        for (Node graph : graphs) {
            boolean isDefault = Quad.isDefaultGraph(graph);
            rules.require(
                    isDefault
                            ? database.dataset().getDefaultGraph()
                            : database.dataset().getGraph(graph),
                    graph.toString(),
                    null);
        }
    }

    /** The dataset that the request names beside the update, as the protocol allows. */
    private static UsingList named(HttpAction action) {
        var named = new UsingList();
        values(action, HttpNames.paramUsingGraphURI).map(GuardedUpdate::graph).forEach(named::addUsing);
        values(action, HttpNames.paramUsingNamedGraphURI)
                .map(GuardedUpdate::graph)
                .forEach(named::addUsingNamed);
        return named;
    }

    private static Stream<String> values(HttpAction action, String parameter) {
        String[] values = action.getRequestParameterValues(parameter);
        return values == null ? Stream.empty() : Stream.of(values).filter(value -> !value.isEmpty());
    }

    private static Node graph(String name) {
        try {
            return NodeFactory.createURI(IRIxResolver.create()
                    .base(Fuseki.BaseParserSPARQL)
                    .build()
                    .resolve(name)
                    .str());
        } catch (IRIException e) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_UPDATE,
                    Wording.say("“%s” names no graph: it is no IRI.", "“%s”不是图名：它不是 IRI。", name)));
        }
    }
}
