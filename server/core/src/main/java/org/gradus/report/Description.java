package org.gradus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** One resource and what a report says of it, in order: what Turtle, JSON-LD and graphs are all written from. */
final class Description {
    static final String TYPE = RDF.type.getURI();

    private final @Nullable Term name;
    private final List<Part> parts = new ArrayList<>(5);

    /**
     * @param name what names it, or null
     * @param types the IRIs of its classes
     */
    Description(@Nullable Term name, String... types) {
        this.name = name;
        add(TYPE, Arrays.stream(types).map(Term.Iri::new).toList());
    }

    /** A resource without a name. */
    static Description nameless(String... types) {
        return new Description(null, types);
    }

    /** What names it, or null. */
    @Nullable Term name() {
        return name;
    }

    /** What names it, where it stands by itself: only what stands inside another has no name. */
    Term named() {
        return Objects.requireNonNull(name, "a resource without a name stands inside another");
    }

    /** What it says, in order. */
    List<Part> parts() {
        return parts;
    }

    Description link(String property, String value) {
        return add(property, List.of(new Term.Iri(value)));
    }

    Description text(String property, Text text) {
        return texts(property, List.of(text));
    }

    Description texts(String property, List<Text> texts) {
        var values = new ArrayList<Term>(2 * texts.size());
        for (Text text : texts) {
            values.add(new Term.Words(text.en(), "en"));
            values.add(new Term.Words(text.zh(), "zh"));
        }
        return add(property, values);
    }

    Description typed(String property, String lexical, String datatype) {
        return add(property, List.of(new Term.Typed(lexical, Namespaces.XSD + datatype)));
    }

    /** Says nothing where there is no value. A property is said once. */
    Description add(String property, List<? extends Term> values) {
        if (!values.isEmpty()) {
            parts.add(new Said(property, Collections.unmodifiableList(values)));
        }
        return this;
    }

    /**
     * @param common what it says as others do; none of its properties is said besides
     */
    Description add(Common common) {
        parts.add(common);
        return this;
    }
}
