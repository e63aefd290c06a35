package org.gradus.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.gradus.settings.Settings;
import org.gradus.text.Text;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/** Counts what a result has come to, and ends with the watch or where it is more than one may have. */
final class Bound {
    private static final int NODE = 64;

    private final Settings.Sparql settings;
    private long rows;
    private long bytes;

    Bound(Settings.Sparql settings) {
        this.settings = settings;
    }

    void add(Binding row) {
        row.forEach((variable, node) -> bytes += size(node));
        row();
    }

    void add(Triple statement) {
        bytes += size(statement.getSubject()) + size(statement.getPredicate()) + size(statement.getObject());
        row();
    }

    void row() {
        Watch.check();
        rows++;
        if (rows > settings.maxRows()) {
            throw tooMuch(settings.maxRows() + " rows", settings.maxRows() + " 行");
        }
        if (bytes > settings.maxResult().toBytes()) {
            throw tooManyBytes(settings.maxResult().toBytes());
        }
    }

    private static long size(Node node) {
        return node.isLiteral()
                ? NODE + 2L * node.getLiteralLexicalForm().length()
                : node.isURI() ? NODE + 2L * node.getURI().length() : NODE;
    }

    static ProblemException tooManyBytes(long most) {
        long megabytes = most >> 20;
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
