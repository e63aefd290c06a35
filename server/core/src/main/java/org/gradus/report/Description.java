package org.gradus.report;

import java.util.ArrayList;
import java.util.List;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Labels;
import org.gradus.text.Text;

/** One resource and what a report says of it, in order: what Turtle and JSON-LD are both written from. */
final class Description {
    static final String TYPE = Namespaces.RDF + "type";

    private final String iri;
    private final Common common;
    private final List<Said> said = new ArrayList<>(6);

    /** The values of one property. */
    record Said(String property, List<Term> values) {}

    /**
     * @param iri null where the resource has no name
     */
    Description(String iri, String... types) {
        this.iri = iri;
        this.common = null;
        for (String type : types) {
            link(TYPE, type);
        }
    }

    /**
     * @param common what it says first, and others too; none of its properties is said again
     */
    Description(String iri, Common common) {
        this.iri = iri;
        this.common = common;
    }

    String iri() {
        return iri;
    }

    /** What it says first, or null. */
    Common common() {
        return common;
    }

    /** Each further property once, in the order in which it was first said. */
    List<Said> said() {
        return said;
    }

    Description link(String property, String value) {
        return add(property, new Term.Iri(value));
    }

    Description text(String property, Text text) {
        return add(property, new Term.Words(text.en(), "en")).add(property, new Term.Words(text.zh(), "zh"));
    }

    /** What others named, each text with its own tag. */
    Description labels(String property, Labels labels) {
        for (Labels.Tagged each : labels.all()) {
            add(property, new Term.Words(each.text(), each.tag()));
        }
        return this;
    }

    Description typed(String property, String lexical, String datatype) {
        return add(property, new Term.Typed(lexical, Namespaces.XSD + datatype));
    }

    Description add(String property, Term value) {
        // There are few properties and most come in runs: looking back is faster than hashing.
        for (int i = said.size() - 1; i >= 0; i--) {
            if (said.get(i).property().equals(property)) {
                said.get(i).values().add(value);
                return this;
            }
        }
        var values = new ArrayList<Term>(2);
        values.add(value);
        said.add(new Said(property, values));
        return this;
    }
}
