package org.gradus.web.sparql;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/** An update with its bounds. It refuses LOAD, which would read files of the server and addresses behind its firewall. */
final class BoundedUpdate {
    private final UpdateRequest update;
    private final Watch watch;

    /**
     * Reads an update.
     *
     * @throws ProblemException where it breaks a rule
     */
    BoundedUpdate(SparqlRequest request, Watch watch) {
        this.watch = watch;
        QueryText.requireShortNumerals(request.text(), ProblemType.BAD_UPDATE);
        QueryText.requireFewVariables(request.text(), ProblemType.BAD_UPDATE);
        QueryRules.requireNoJava(request.text());
        // Twice, for Jena merges what the request names into what the update says, and both is an error.
        for (Update each : UpdateFactory.create(request.text(), BoundedQuery.BASE, Syntax.syntaxARQ)) {
            UpdateRules.require(each, request.namesDataset());
        }
        var using = new UsingList();
        request.defaultGraphs().forEach(graph -> using.addUsing(NodeFactory.createURI(graph)));
        request.namedGraphs().forEach(graph -> using.addUsingNamed(NodeFactory.createURI(graph)));
        var text = new ByteArrayInputStream(request.text().getBytes(StandardCharsets.UTF_8));
        this.update = UpdateFactory.read(using, text, BoundedQuery.BASE, Syntax.syntaxARQ);
    }

    /** Does it, in a write of the present thread. */
    Answer apply(DatasetGraph dataset) {
        UpdateExec.dataset(dataset)
                .update(update)
                .set(ARQConstants.symCancelQuery, watch.cancelled())
                .execute();
        // One that was cancelled between two of its operations must not be half done.
        Watch.check();
        return Answer.done();
    }
}
