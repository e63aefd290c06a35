package org.gradus.web.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.gradus.security.Caller;
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.ProblemType;
import org.gradus.web.http.RdfResponse;

/**
 * Fuseki's query service with bounds: what cannot be planned, or computed with, is refused before; the whole result is there
 * before the first byte of it is sent, so that a query that ends early ends as an error, and no more of it than rows and
 * memory allow.
 */
class BoundedQuery extends SPARQL_QueryDataset {
    static final List<String> RESULTS = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            Negotiation.JSON,
            "application/xml",
            "text/plain",
            "application/sparql-results+thrift");
    static final List<String> GRAPHS = List.of(
            Negotiation.TURTLE,
            Negotiation.JSON_LD,
            Negotiation.RDF_XML,
            Negotiation.N_TRIPLES,
            "application/trig",
            "application/n-quads",
            Negotiation.JSON,
            "application/rdf+json",
            "text/plain");

    private final Settings.Sparql settings;
    private final SparqlProblems problems;
    private final Database database;

    /**
     * @param database that Fuseki begins transactions of
     */
    BoundedQuery(Settings.Sparql settings, Database database) {
        this.settings = settings;
        this.problems = new SparqlProblems(settings);
        this.database = database;
    }

    @Override
    protected final void executeBody(HttpAction action) {
        String text;
        try {
            text = QueryText.decode(action.getRequestInputStream().readAllBytes(), ProblemType.BAD_QUERY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw problems.refused(e, false);
        }
        execute(text, action);
    }

    @Override
    protected final void execute(String text, HttpAction action) {
        try {
            QueryText.require(text, settings.maxQuery().toBytes(), ProblemType.BAD_QUERY);
            answer(text, action);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // What it held is garbage by now; Fuseki would call an error an internal failure.
            throw problems.refused(e, false);
        }
    }

    /** Begins what Fuseki's own transaction needs around it. */
    void answer(String text, HttpAction action) {
        database.using(() -> {
            super.execute(text, action);
            return null;
        });
    }

    @Override
    protected final void validateQuery(HttpAction action, Query query) {
        QueryRules.require(query);
        QueryRules.requireFewGraphs(named(action, HttpNames.paramDefaultGraphURI, query.getGraphURIs())
                + named(action, HttpNames.paramNamedGraphURI, query.getNamedGraphURIs()));
        Negotiation.choose(
                action.getRequest(),
                query.isSelectType() || query.isAskType()
                        ? RESULTS
                        : query.isJsonType() ? List.of(Negotiation.JSON) : GRAPHS);
    }

    /** Where a request names graphs, those of the query do not count (SPARQL 1.1 Protocol, 2.1.4). */
    private static int named(HttpAction action, String parameter, List<String> inQuery) {
        String[] values = action.getRequestParameterValues(parameter);
        return values == null ? inQuery.size() : values.length;
    }

    @Override
    protected final QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        action.getContext().set(ARQConstants.symCancelQuery, Watch.required().cancelled());
        return super.createQueryExec(action, query, dataset);
    }

    @Override
    protected final QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        var bound = new Bound(settings);
        if (query.isSelectType()) {
            var rows = execution.select();
            var kept = new ArrayList<Binding>();
            while (rows.hasNext()) {
                Binding row = rows.next();
                bound.add(row);
                kept.add(row);
            }
            return new QueryExecResult(RowSetStream.create(rows.getResultVars(), kept.iterator()));
        }
        if (query.isConstructType()) {
            DatasetGraph constructed = constructed(execution, query, bound);
            requireSayable(constructed.getDefaultGraph(), action);
            return new QueryExecResult(constructed);
        }
        if (query.isDescribeType()) {
            Graph graph = new BoundedGraph(bound);
            execution.describe(graph);
            requireSayable(graph, action);
            return new QueryExecResult(graph);
        }
        if (query.isJsonType()) {
            var items = new ArrayList<JsonObject>();
            execution.execJsonItems().forEachRemaining(item -> {
                bound.row();
                items.add(item);
            });
            return new QueryExecResult(items.iterator());
        }
        return new QueryExecResult(execution.ask());
    }

    /** Before Fuseki writes it, which would fail in the middle of the answer. */
    private static void requireSayable(Graph graph, HttpAction action) {
        RdfResponse.requireSayable(graph, Negotiation.choose(action.getRequest(), GRAPHS));
    }

    private static DatasetGraph constructed(QueryExec execution, Query query, Bound bound) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.begin(TxnType.WRITE);
        dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        var quads = execution.constructQuads();
        while (quads.hasNext()) {
            Quad quad = quads.next();
            bound.add(quad.asTriple());
            dataset.add(quad);
        }
        dataset.commit();
        dataset.begin(TxnType.READ);
        return dataset;
    }

    /** A query service over a dataset that is made for each request, of what its caller may see. */
    static final class OfCaller extends BoundedQuery {
        private final Database publicDatabase;
        private final Function<Caller, DatasetGraph> visible;

        OfCaller(
                Settings.Sparql settings,
                Database store,
                Database publicDatabase,
                Function<Caller, DatasetGraph> visible) {
            super(settings, store);
            this.publicDatabase = publicDatabase;
            this.visible = visible;
        }

        /** Fuseki reads the store; the public graphs are another database. */
        @Override
        void answer(String text, HttpAction action) {
            publicDatabase.read(() -> {
                super.answer(text, action);
                return null;
            });
        }

        @Override
        protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
            DatasetGraph dataset = visible.apply(HeldRequest.of(action).caller());
            DatasetDescription description = SPARQLProtocol.getDatasetDescription(action, query);
            if (description == null) {
                return Pair.create(dataset, query);
            }
            Query plain = query.cloneQuery();
            plain.getGraphURIs().clear();
            plain.getNamedGraphURIs().clear();
            return Pair.create(DynamicDatasets.dynamicDataset(description, dataset, false), plain);
        }
    }
}
