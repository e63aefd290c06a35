package org.gradus.web.sparql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateData;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/** What an update must not do. */
final class UpdateRules {
    private static final String OF_JENA = "urn:x-arq:";

    private UpdateRules() {}

    /**
     * Goes on where an update keeps to the rules.
     *
     * @param datasetNamed whether the request names a dataset of its own
     * @throws ProblemException where it does not
     */
    static void require(Update update, boolean datasetNamed) {
        if (update instanceof UpdateLoad) {
            throw refused(
                    ProblemType.LOAD_REFUSED,
                    "LOAD is refused: the service fetches nothing. Send the graph itself with the Graph Store Protocol: PUT"
                            + " /drafts?graph=….",
                    "拒绝 LOAD：本服务不获取任何外部内容。请用图存储协议提交图本身：PUT /drafts?graph=…。");
        }
        QueryRules.require(update);
        if (update instanceof UpdateModify modify) {
            if (datasetNamed
                    && (modify.getWithIRI() != null
                            || !modify.getUsing().isEmpty()
                            || !modify.getUsingNamed().isEmpty())) {
                throw refused(
                        ProblemType.BAD_UPDATE,
                        "The dataset is named twice: by using-graph-uri or using-named-graph-uri, and in the update by USING or"
                                + " WITH. Leave one out.",
                        "数据集被指定了两次：一次由 using-graph-uri 或 using-named-graph-uri，一次由更新中的 USING 或 WITH。请去掉其一。");
            }
            require(modify.getWithIRI());
            requireAll(modify.getInsertQuads());
            requireAll(modify.getDeleteQuads());
        } else if (update instanceof UpdateData data) {
            requireAll(data.getQuads());
        } else if (update instanceof UpdateDeleteWhere deletion) {
            requireAll(deletion.getQuads());
        } else if (update instanceof UpdateDropClear emptied) {
            require(emptied.getGraph());
        } else if (update instanceof UpdateCreate created) {
            require(created.getGraph());
        } else if (update instanceof UpdateBinaryOp moved) {
            for (Target target : List.of(moved.getSrc(), moved.getDest())) {
                require(target.getGraph());
            }
        }
    }

    private static void requireAll(Collection<Quad> quads) {
        quads.stream()
                .filter(quad -> !Quad.isDefaultGraphGenerated(quad.getGraph()))
                .forEach(quad -> require(quad.getGraph()));
    }

    private static void require(Node graph) {
        if (graph != null && graph.isURI() && isOfJena(graph.getURI())) {
            throw refused(ProblemType.BAD_UPDATE, OF_JENA_EN, OF_JENA_ZH);
        }
    }

    static final String OF_JENA_EN = "Names that begin with " + OF_JENA
            + " stand for graphs that the store makes itself. Give the graph another name.";
    static final String OF_JENA_ZH = "以 " + OF_JENA + " 开头的名称指存储自身生成的图。请改用其他名称。";

    /** Whether a name stands for a graph that Jena makes, such as the union of all. */
    static boolean isOfJena(String graph) {
        return graph.toLowerCase(Locale.ROOT).startsWith(OF_JENA);
    }

    private static ProblemException refused(ProblemType type, String en, String zh) {
        return new ProblemException(Problem.of(type, en, zh));
    }
}
