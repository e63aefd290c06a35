package org.gradus.report;

import java.util.List;

/** What a report can say of a resource: a value in RDF. */
sealed interface Term {
    /** A resource by its IRI. */
    record Iri(String value) implements Term {}

    /** Words in a language; in none where its tag is empty. */
    record Words(String text, String language) implements Term {}

    /** A literal with a datatype, by its IRI. */
    record Typed(String lexical, String datatype) implements Term {}

    /** A resource without a name, described on the spot. */
    record Nested(Description description) implements Term {}

    /** An RDF list. */
    record Sequence(List<Term> members) implements Term {
        public Sequence {
            members = List.copyOf(members);
        }
    }
}
