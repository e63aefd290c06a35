package org.gradus.web.sparql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.gradus.settings.Settings;
import org.gradus.text.Text;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/**
 * A query with its bounds: the whole result is there before the first byte of it is sent, so that a query that ends early
 * ends as an error, and no more of it than rows and memory allow.
 */
final class BoundedQuery {
    /** Relative IRIs of queries are resolved against this, not against a folder of the machine. */
    static final String BASE = "http://server/unset-base/";

    private static final int NODE = 64;

    private final Settings.Sparql settings;
    private final SparqlRequest request;
    private final Watch watch;
    private final Query query;

    /**
     * Reads a query.
     *
     * @throws ProblemException where it breaks a rule, or where nobody could read its result
     */
    BoundedQuery(Settings.Sparql settings, SparqlRequest request, Watch watch) {
        this.settings = settings;
        this.request = request;
        this.watch = watch;
        QueryText.requireShortNumerals(request.text(), ProblemType.BAD_QUERY);
        QueryText.requireFewVariables(request.text(), ProblemType.BAD_QUERY);
        QueryRules.requireNoJava(request.text());
        this.query = QueryFactory.create(request.text(), BASE, Syntax.syntaxARQ);
        QueryRules.require(query);
        form();
    }

    private String form() {
        if (query.isSelectType() || query.isAskType()) {
            return request.forms().rows();
        }
        return query.isJsonType() ? request.forms().items() : request.forms().graph();
    }

    /** The answer over a dataset that the present thread is reading. */
    Answer answer(DatasetGraph dataset) throws IOException {
        DatasetGraph chosen = dataset;
        Query plain = query;
        DatasetDescription description = description();
        if (description != null) {
            chosen = DynamicDatasets.dynamicDataset(description, dataset, false);
            plain = query.cloneQuery();
            plain.getGraphURIs().clear();
            plain.getNamedGraphURIs().clear();
        }
        try {
            return query.isDescribeType() ? description(plain, chosen) : result(plain, chosen);
        } catch (Answer.TooLarge e) {
            throw tooManyBytes();
        }
    }

    /** What the request names stands over what the query names. */
    private DatasetDescription description() {
        return request.namesDataset()
                ? DatasetDescription.create(request.defaultGraphs(), request.namedGraphs())
                : DatasetDescription.create(query);
    }

    private QueryExec execution(Query plain, DatasetGraph dataset) {
        return QueryExec.dataset(dataset)
                .query(plain)
                .set(ARQConstants.symCancelQuery, watch.cancelled())
                .build();
    }

    private Answer result(Query plain, DatasetGraph dataset) throws IOException {
        try (QueryExec execution = execution(plain, dataset)) {
            var bound = new Bound();
            if (query.isSelectType()) {
                var rows = execution.select();
                var kept = new ArrayList<Binding>();
                while (rows.hasNext()) {
                    Binding row = rows.next();
                    row.forEach((variable, node) -> bound.add(size(node)));
                    bound.row();
                    kept.add(row);
                }
                return answer(
                        out -> request.forms().write(RowSetStream.create(rows.getResultVars(), kept.iterator()), out));
            }
            if (query.isConstructType()) {
                return construct(execution, bound);
            }
            if (query.isJsonType()) {
                var items = new ArrayList<JsonObject>();
                execution.execJsonItems().forEachRemaining(item -> {
                    bound.row();
                    items.add(item);
                });
                return answer(out -> ResultSetFormatter.output(out, items.iterator()));
            }
            boolean holds = execution.ask();
            return answer(out -> request.forms().write(holds, out));
        }
    }

    private Answer construct(QueryExec execution, Bound bound) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.begin(TxnType.WRITE);
        dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        var quads = execution.constructQuads();
        while (quads.hasNext()) {
            Quad quad = quads.next();
            bound.add(size(quad.getSubject()) + size(quad.getPredicate()) + size(quad.getObject()));
            bound.row();
            dataset.add(quad);
        }
        dataset.commit();
        dataset.begin(TxnType.READ);
        return answer(out -> request.forms().write(dataset, out));
    }

    /** Jena collects what is to be described without a look at the clock, and then each of it. */
    private Answer description(Query plain, DatasetGraph dataset) throws IOException {
        Set<Node> subjects = new HashSet<>(plain.getResultURIs());
        if (plain.getQueryPattern() != null) {
            subjects.addAll(bound(plain, dataset));
        }
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        var bound = new Bound();
        new BoundedDescription(dataset, triple -> {
                    if (!graph.contains(triple)) {
                        bound.add(size(triple.getSubject()) + size(triple.getPredicate()) + size(triple.getObject()));
                        bound.row();
                        graph.add(triple);
                    }
                })
                .describe(subjects);
        return answer(out -> request.forms().write(graph, out));
    }

    private Set<Node> bound(Query plain, DatasetGraph dataset) {
        Query rows = plain.cloneQuery();
        rows.setQuerySelectType();
        if (rows.getQueryPattern() == null) {
            rows.setQueryPattern(new ElementGroup());
        }
        var found = new HashSet<Node>();
        var bound = new Bound();
        try (QueryExec execution = execution(rows, dataset)) {
            var each = execution.select();
            List<String> names = each.getResultVars().stream()
                    .map(variable -> variable.getVarName())
                    .toList();
            while (each.hasNext()) {
                Binding row = each.next();
                for (String name : names) {
                    Node node = row.get(name);
                    if (node != null && !node.isLiteral() && found.add(node)) {
                        bound.row();
                    }
                }
            }
        }
        return found;
    }

    private Answer answer(Answer.Content content) throws IOException {
        return Answer.of(form(), settings.maxResult().toBytes(), content);
    }

    private static long size(Node node) {
        return node.isLiteral()
                ? NODE + 2L * node.getLiteralLexicalForm().length()
                : node.isURI() ? NODE + 2L * node.getURI().length() : NODE;
    }

    /** Counts what a result has come to. */
    private final class Bound {
        private long rows;
        private long bytes;

        void row() {
            rows++;
            if (rows > settings.maxRows()) {
                throw tooMuch(settings.maxRows() + " rows", settings.maxRows() + " 行");
            }
            Watch.check();
        }

        void add(long more) {
            bytes += more;
            if (bytes > settings.maxResult().toBytes()) {
                throw tooManyBytes();
            }
        }
    }

    private ProblemException tooManyBytes() {
        long megabytes = settings.maxResult().toMegabytes();
        return tooMuch("about " + megabytes + " MB", "约 " + megabytes + " MB");
    }

    static ProblemException tooMuch(String en, String zh) {
        return new ProblemException(Problem.of(
                ProblemType.RESULT_TOO_LARGE,
                new Text(
                        "The result is larger than the limit of " + en
                                + ". Ask for less with LIMIT and OFFSET under an ORDER BY, or fetch /ontology as a whole.",
                        "结果超过上限（" + zh + "）。请以 ORDER BY 配合 LIMIT、OFFSET 分批查询，或整体获取 /ontology。")));
    }
}
