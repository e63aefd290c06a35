package org.gradus.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;

/** Writes answers as text that people can read, and {@link AnswersReader} can too: a line an answer, indented what belongs to it. */
public final class AnswersWriter {
    static final String FIRST_LINE = "# gradus self-diagnosis, form 1";

    private final Vocabulary vocabulary;

    public AnswersWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The text of answers; ends with a line break. */
    public String write(SavedAnswers saved) {
        var lines = new ArrayList<>(List.of(FIRST_LINE));
        saved.aims()
                .forEach(aim -> lines.add(
                        "model " + aim.model().name() + " to " + aim.level().name()));
        lines.add("organisation " + saved.organisation());
        lines.add("name " + Lines.escaped(saved.name()));
        lines.add("");
        saved.answers().byPractice().forEach((practice, answer) -> add(practice, answer, lines));
        return String.join("\n", lines) + "\n";
    }

    private void add(String practice, Answer answer, List<String> lines) {
        lines.add(practice.substring(Namespaces.PRACTICE.length()) + ": " + Words.of(answer.said()));
        if (!answer.lacking().isEmpty()) {
            lines.add("  lacking " + Lines.escaped(answer.lacking()));
        }
        if (answer.due() != null) {
            lines.add("  due " + answer.due());
        }
        for (Reach reach : answer.reaches()) {
            lines.add(("  reaches " + stated(reach.stated())).stripTrailing());
            reach.measurements().forEach(measurement -> lines.add("  measured " + Lines.measured(measurement)));
        }
        answer.inapplicable()
                .forEach((iri, why) -> lines.add("  inapplicable " + iri.substring(Namespaces.BASE.length())
                        + " because " + Lines.escaped(why)));
    }

    private String stated(Extent extent) {
        var parts = new ArrayList<String>();
        for (Scale scale : Scale.values()) {
            if (!scale.isDerived() && extent.on(scale) != Extent.NONE) {
                parts.add(scale.localName() + ":" + vocabulary.name(scale, extent.on(scale)));
            }
        }
        if (extent.figure() != null) {
            parts.add("figure:" + extent.figure().toPlainString());
        }
        return String.join(" ", parts);
    }
}
