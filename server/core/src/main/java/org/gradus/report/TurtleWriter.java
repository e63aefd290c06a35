package org.gradus.report;

import java.util.List;
import org.gradus.io.Utf8;

/** Writes descriptions as Turtle. */
final class TurtleWriter implements Term.Cases<Utf8, RuntimeException> {
    private static final int COMMON = 1 << 10;

    private final TurtleText text;
    private final Utf8 turtle;
    /** Whether something was spelt that means another thing in another report. */
    private boolean bound;

    TurtleWriter(TurtleText text, Utf8 turtle) {
        this.text = text;
        this.turtle = turtle;
    }

    void write(Description description) {
        turtle.append('\n');
        description.named().accept(this);
        turtle.append("\n    ");
        properties(description.parts());
        turtle.append(" .\n");
    }

    private void properties(List<? extends Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                turtle.append(" ;\n    ");
            }
            parts.get(i).writeTo(this);
        }
    }

    void common(Common common) {
        byte[] known = common.turtle();
        if (known == null) {
            var apart = new TurtleWriter(text, new Utf8(COMMON));
            apart.properties(common.said());
            known = apart.turtle.toBytes();
            if (!apart.bound) {
                common.keep(known);
            }
        }
        turtle.append(known);
    }

    void said(Said said) {
        if (said.property().equals(Description.TYPE)) {
            turtle.append('a');
        } else {
            text.iri(said.property(), turtle);
        }
        turtle.append(' ');
        var values = said.values();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                turtle.append(" , ");
            }
            values.get(i).accept(this);
        }
    }

    @Override
    public Utf8 iri(Term.Iri iri) {
        text.iri(iri.value(), turtle);
        return turtle;
    }

    @Override
    public Utf8 own(Term.Own own) {
        bound |= !text.own(own.name(), turtle);
        return turtle;
    }

    @Override
    public Utf8 words(Term.Words words) {
        text.string(words.text(), turtle);
        return turtle.append('@').append(words.language());
    }

    @Override
    public Utf8 typed(Term.Typed typed) {
        text.typed(typed, turtle);
        return turtle;
    }

    @Override
    public Utf8 nested(Term.Nested nested) {
        turtle.append("[ ");
        var parts = nested.description().parts();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                turtle.append(" ; ");
            }
            parts.get(i).writeTo(this);
        }
        return turtle.append(" ]");
    }

    @Override
    public Utf8 sequence(Term.Sequence sequence) {
        turtle.append('(');
        for (Term member : sequence.members()) {
            turtle.append(' ');
            member.accept(this);
        }
        return turtle.append(" )");
    }
}
