package org.gradus.web.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.util.Context;
import org.gradus.settings.Settings;
import org.gradus.store.Database;
import org.gradus.text.Text;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/**
 * Fuseki's query service with bounds: the whole result is there before the first byte of it is sent, so that a query that
 * ends early ends as an error, and no more of it than rows and memory allow.
 */
class BoundedQuery extends SPARQL_QueryDataset {
    private static final int NODE = 64;

    private final Settings.Sparql settings;
    private final Database database;

    /**
     * @param database that Fuseki begins transactions of
     */
    BoundedQuery(Settings.Sparql settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        database.using(() -> {
            super.execute(query, action);
            return null;
        });
    }

    @Override
    protected final void executeBody(HttpAction action) {
        long limit = settings.maxQuery().toBytes();
        try {
            byte[] query = action.getRequestInputStream().readNBytes((int) limit + 1);
            if (query.length > limit) {
                refuse(action, SparqlServlet.queryTooLarge(settings));
            }
            execute(new String(query, StandardCharsets.UTF_8), action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        if (query.getQueryPattern() != null && callsService(Algebra.compile(query))) {
            refuse(
                    action,
                    Problem.of(
                            ProblemType.SERVICE_REFUSED,
                            "SERVICE is refused: queries reach no other server from here. Ask that server yourself, or run the query"
                                    + " where SERVICE is allowed.",
                            "拒绝 SERVICE：此处的查询不会访问其他服务器。请直接查询该服务器，或在允许 SERVICE 的地方执行。"));
        }
        if (query.toString().contains("<java:")) {
            refuse(
                    action,
                    Problem.of(
                            ProblemType.FUNCTION_REFUSED,
                            "Functions of the form <java:…> are off.",
                            "<java:…> 形式的函数已停用。"));
        }
        try {
            Negotiation.choose(
                    action.getRequest(),
                    query.isSelectType() || query.isAskType()
                            ? SparqlServlet.RESULTS
                            : query.isJsonType() ? List.of(Negotiation.JSON) : SparqlServlet.GRAPHS);
        } catch (ProblemException e) {
            refuse(action, e.problem());
        }
    }

    /** Whether SERVICE stands anywhere, also inside EXISTS. */
    private static boolean callsService(Op op) {
        var found = new AtomicBoolean();
        Walker.walk(
                op,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        found.set(true);
                    }
                },
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionOp function) {
                        found.compareAndSet(false, callsService(function.getGraphPattern()));
                    }
                });
        return found.get();
    }

    static void refuse(HttpAction action, Problem problem) {
        action.getRequest().setAttribute(SparqlServlet.PROBLEM, problem);
        ServletOps.error(problem.status(), problem.detail().en());
    }

    @Override
    protected final QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExec execution = super.createQueryExec(action, query, dataset);
        QueryGuard.Watch watch = QueryGuard.current();
        if (watch != null) {
            watch.onStop(Context.getOrSetCancelSignal(execution.getContext()));
        }
        return execution;
    }

    @Override
    protected final QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        try {
            return whole(action, execution, query);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // What it held is garbage by now; Fuseki would call it an internal failure.
            refuse(action, SparqlServlet.tooMuchMemory());
            throw e;
        }
    }

    private QueryExecResult whole(HttpAction action, QueryExec execution, Query query) {
        var bound = new Bound(action);
        if (query.isSelectType()) {
            var rows = execution.select();
            var kept = new ArrayList<Binding>();
            while (rows.hasNext()) {
                Binding row = rows.next();
                row.forEach((variable, node) -> bound.add(size(node)));
                bound.row();
                kept.add(row);
            }
            return new QueryExecResult(RowSetStream.create(rows.getResultVars(), kept.iterator()));
        }
        if (query.isConstructType()) {
            DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
            dataset.begin(org.apache.jena.query.TxnType.WRITE);
            var quads = execution.constructQuads();
            while (quads.hasNext()) {
                Quad quad = quads.next();
                bound.add(size(quad.getSubject()) + size(quad.getPredicate()) + size(quad.getObject()));
                bound.row();
                dataset.add(quad);
            }
            dataset.commit();
            dataset.begin(org.apache.jena.query.TxnType.READ);
            return new QueryExecResult(dataset);
        }
        if (query.isDescribeType()) {
            Graph graph = execution.describe();
            bound.rows(graph.size());
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

    private static long size(Node node) {
        return node.isLiteral()
                ? NODE + 2L * node.getLiteralLexicalForm().length()
                : node.isURI() ? NODE + 2L * node.getURI().length() : NODE;
    }

    /** Counts what a result has come to. */
    private final class Bound {
        private final HttpAction action;
        private long rows;
        private long bytes;

        Bound(HttpAction action) {
            this.action = action;
        }

        void row() {
            rows(rows + 1);
        }

        void rows(long count) {
            rows = count;
            if (rows > settings.maxRows()) {
                refuse(action, tooMuch(settings.maxRows() + " rows", settings.maxRows() + " 行"));
            }
        }

        void add(long more) {
            bytes += more;
            if (bytes > settings.maxResult().toBytes()) {
                long megabytes = settings.maxResult().toMegabytes();
                refuse(action, tooMuch("about " + megabytes + " MB", "约 " + megabytes + " MB"));
            }
        }
    }

    private static Problem tooMuch(String en, String zh) {
        return Problem.of(
                ProblemType.RESULT_TOO_LARGE,
                new Text(
                        "The result is larger than the limit of " + en
                                + ". Ask for less with LIMIT and OFFSET under an ORDER BY, or fetch /ontology as a whole.",
                        "结果超过上限（" + zh + "）。请以 ORDER BY 配合 LIMIT、OFFSET 分批查询，或整体获取 /ontology。"));
    }

    /** A query service over a dataset that is made for each request, of what its caller may see. */
    static final class OfCaller extends BoundedQuery {
        private final Database publicDatabase;
        private final Supplier<DatasetGraph> visible;

        OfCaller(Settings.Sparql settings, Database store, Database publicDatabase, Supplier<DatasetGraph> visible) {
            super(settings, store);
            this.publicDatabase = publicDatabase;
            this.visible = visible;
        }

        /** Fuseki reads the store; the public graphs are another database. */
        @Override
        protected void execute(String query, HttpAction action) {
            publicDatabase.read(() -> {
                super.execute(query, action);
                return null;
            });
        }

        @Override
        protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
            DatasetGraph dataset = visible.get();
            DatasetDescription description =
                    org.apache.jena.fuseki.servlets.SPARQLProtocol.getDatasetDescription(action, query);
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
