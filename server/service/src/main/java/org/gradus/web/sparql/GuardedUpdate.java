package org.gradus.web.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.gradus.store.Database;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemType;

/** Fuseki's update service, which refuses LOAD: it would read files of the server and addresses behind its firewall. */
final class GuardedUpdate extends SPARQL_Update {
    private final long limit;
    private final Database database;

    /**
     * @param limit the most bytes of a request
     * @param database that Fuseki begins transactions of
     */
    GuardedUpdate(long limit, Database database) {
        this.limit = limit;
        this.database = database;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        byte[] request;
        try {
            request = input.readNBytes((int) limit + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (request.length > limit) {
            BoundedQuery.refuse(
                    action,
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            "The update has more than " + limit
                                    + " bytes. Put graphs with the Graph Store Protocol at /drafts.",
                            "更新超过 " + limit + " 字节。请用图存储协议（/drafts）提交图。"));
        }
        try {
            for (Update update :
                    UpdateFactory.read(new ByteArrayInputStream(request)).getOperations()) {
                if (update instanceof UpdateLoad) {
                    BoundedQuery.refuse(
                            action,
                            Problem.of(
                                    ProblemType.LOAD_REFUSED,
                                    "LOAD is refused: the service fetches nothing. Send the graph itself with the Graph Store"
                                            + " Protocol: PUT /drafts?graph=….",
                                    "拒绝 LOAD：本服务不获取任何外部内容。请用图存储协议提交图本身：PUT /drafts?graph=…。"));
                }
            }
        } catch (QueryParseException e) {
            BoundedQuery.refuse(
                    action,
                    Problem.of(
                            ProblemType.BAD_UPDATE,
                            "The update was not understood: " + e.getMessage().replace('\n', ' '),
                            "无法理解该更新：" + e.getMessage().replace('\n', ' ')));
        }
        database.using(() -> {
            super.execute(action, new ByteArrayInputStream(request));
            return null;
        });
    }
}
