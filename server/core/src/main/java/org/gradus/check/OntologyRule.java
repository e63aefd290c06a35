package org.gradus.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.gradus.model.Severity;
import org.gradus.query.QueryHeader;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the ontology as a query that finds what breaks it. It selects {@code ?focus}, what is at fault, and often
 * {@code ?value}, which the problem names as {@code {value}}.
 *
 * @param name of its file below queries/checks/, without the suffix
 * @param title what should hold
 * @param problem what is said of what is at fault
 * @param mend what to do
 * @param sparql the whole file
 */
public record OntologyRule(String name, Text title, Text problem, Text mend, Severity severity, String sparql) {

    static OntologyRule read(String name, String sparql) {
        var header = QueryHeader.read("queries/checks/" + name + ".rq", sparql);
        return new OntologyRule(
                name,
                header.text("title"),
                header.text("problem"),
                header.text("mend"),
                Severity.valueOf(header.line("severity").toUpperCase(Locale.ROOT)),
                sparql);
    }

    /** What is at fault, and what of it, where the query tells. */
    record Broken(Node focus, @Nullable Node value) {}

    /** What breaks the rule in a graph, in the order of the nodes' names. */
    List<RuleFinding> findings(Graph graph) {
        var findings = new ArrayList<RuleFinding>();
        broken(graph).forEach(each -> findings.add(new RuleFinding(name, severity, each.focus(), said(each.value()))));
        findings.sort(RuleFinding.BY_FOCUS);
        return findings;
    }

    /** What breaks the rule in a graph, without words and in no order. */
    List<Broken> broken(Graph graph) {
        var broken = new ArrayList<Broken>();
        try (QueryExecution execution = QueryExecution.model(ModelFactory.createModelForGraph(graph))
                .query(sparql)
                .build()) {
            execution.execSelect().forEachRemaining(row -> {
                Node value = row.contains("value") ? row.get("value").asNode() : null;
                // An aggregate over nothing gives a row without a focus.
                if (row.contains("focus")) {
                    broken.add(new Broken(row.get("focus").asNode(), value));
                }
            });
        }
        return broken;
    }

    private Text said(@Nullable Node value) {
        String shown = value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : "<" + value + ">";
        return new Text(
                problem.en().replace("{value}", shown) + ". " + mend.en(),
                problem.zh().replace("{value}", shown) + "。" + mend.zh());
    }
}
