package org.gradus.report;

import java.util.List;

/** What a report can say of a resource: a value in RDF. */
sealed interface Term {
    /**
     * What becomes of a term, by its kind.
     *
     * @param <R> what is made of it
     * @param <X> what making it may throw
     */
    interface Cases<R, X extends Exception> {
        R iri(Iri iri) throws X;

        R own(Own own) throws X;

        R words(Words words) throws X;

        R typed(Typed typed) throws X;

        R nested(Nested nested) throws X;

        R sequence(Sequence sequence) throws X;
    }

    /** Tells kinds apart: nothing compiles that forgets one. */
    <R, X extends Exception> R accept(Cases<R, X> cases) throws X;

    /** A resource by its IRI. */
    record Iri(String value) implements Term {
        @Override
        public <R, X extends Exception> R accept(Cases<R, X> cases) throws X {
            return cases.iri(this);
        }
    }

    /** A resource that an assessment has of its own, by its name in the assessment's namespace. */
    record Own(String name) implements Term {
        @Override
        public <R, X extends Exception> R accept(Cases<R, X> cases) throws X {
            return cases.own(this);
        }
    }

    /** Words in a language. */
    record Words(String text, String language) implements Term {
        @Override
        public <R, X extends Exception> R accept(Cases<R, X> cases) throws X {
            return cases.words(this);
        }
    }

    /** A literal with a datatype, by its IRI. */
    record Typed(String lexical, String datatype) implements Term {
        @Override
        public <R, X extends Exception> R accept(Cases<R, X> cases) throws X {
            return cases.typed(this);
        }
    }

    /** A resource without a name, described on the spot. */
    record Nested(Description description) implements Term {
        @Override
        public <R, X extends Exception> R accept(Cases<R, X> cases) throws X {
            return cases.nested(this);
        }
    }

    /** An RDF list. */
    record Sequence(List<Term> members) implements Term {
        public Sequence {
            members = List.copyOf(members);
        }

        @Override
        public <R, X extends Exception> R accept(Cases<R, X> cases) throws X {
            return cases.sequence(this);
        }
    }
}
