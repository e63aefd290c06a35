package org.gradus.report;

import java.util.List;

/** Writes descriptions as Turtle. */
final class TurtleWriter implements Term.Cases<StringBuilder, RuntimeException> {
    private final TurtleText text;
    private final StringBuilder turtle;

    TurtleWriter(TurtleText text, StringBuilder turtle) {
        this.text = text;
        this.turtle = turtle;
    }

    void write(Description description) {
        turtle.append('\n');
        text.iri(description.iri(), turtle);
        boolean first = true;
        if (description.common() != null) {
            turtle.append(description.common().turtle(() -> {
                var common = new StringBuilder();
                new TurtleWriter(text, common)
                        .properties(
                                description.common().types(),
                                description.common().said(),
                                true);
                return common.toString();
            }));
            first = false;
        }
        properties(description.types(), description.said(), first);
        turtle.append(" .\n");
    }

    private void properties(List<String> types, List<Description.Said> properties, boolean first) {
        String separator = first ? "\n    " : " ;\n    ";
        if (!types.isEmpty()) {
            turtle.append(separator);
            types(types);
            separator = " ;\n    ";
        }
        for (Description.Said said : properties) {
            turtle.append(separator);
            said(said);
            separator = " ;\n    ";
        }
    }

    private void types(List<String> types) {
        String separator = "a ";
        for (String type : types) {
            turtle.append(separator);
            text.iri(type, turtle);
            separator = " , ";
        }
    }

    private void said(Description.Said said) {
        text.iri(said.property(), turtle);
        String separator = " ";
        for (Term value : said.values()) {
            turtle.append(separator);
            value.accept(this);
            separator = " , ";
        }
    }

    @Override
    public StringBuilder iri(Term.Iri iri) {
        text.iri(iri.value(), turtle);
        return turtle;
    }

    @Override
    public StringBuilder words(Term.Words words) {
        text.string(words.text(), turtle);
        return turtle.append('@').append(words.language());
    }

    @Override
    public StringBuilder typed(Term.Typed typed) {
        text.typed(typed, turtle);
        return turtle;
    }

    @Override
    public StringBuilder nested(Term.Nested nested) {
        Description description = nested.description();
        String separator = "[ ";
        if (!description.types().isEmpty()) {
            turtle.append(separator);
            types(description.types());
            separator = " ; ";
        }
        for (Description.Said said : description.said()) {
            turtle.append(separator);
            said(said);
            separator = " ; ";
        }
        return turtle.append(" ]");
    }

    @Override
    public StringBuilder sequence(Term.Sequence sequence) {
        turtle.append('(');
        for (Term member : sequence.members()) {
            turtle.append(' ');
            member.accept(this);
        }
        return turtle.append(" )");
    }
}
