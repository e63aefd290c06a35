package org.gradus.check;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.gradus.model.Severity;
import org.gradus.text.Text;

/**
 * Something in the ontology that breaks one of its rules.
 *
 * @param rule name of the rule: a shape's local name, or the name of a query
 * @param message what is wrong with the focus node, and how to mend it
 */
public record RuleFinding(String rule, Severity severity, Node focus, Text message) {
    static final Comparator<RuleFinding> BY_FOCUS = Comparator.comparing(
                    (RuleFinding finding) -> finding.focus().toString())
            .thenComparing(RuleFinding::rule)
            .thenComparing(finding -> finding.message().en());

    /** The whole of it: node, message and rule. */
    public Text text() {
        return new Text(focus + " " + message.en() + " [" + rule + "]", focus + " " + message.zh() + " [" + rule + "]");
    }
}
