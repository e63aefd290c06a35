package org.gradus.model;

import java.util.List;
import java.util.stream.Stream;

/** One checkable part of a requirement. */
public sealed interface Criterion {

    String iri();

    /** The condition under which the criterion applies at all, or null. */
    Condition condition();

    /** How strongly it binds where that is less than its requirement does, else null. */
    Modality modality();

    /** Every practice criterion below this one, itself included. */
    Stream<Asked> leaves();

    /** A practice and the least that it must reach. */
    record Asked(String iri, String practice, Extent bound, Condition condition, Modality modality)
            implements Criterion {
        @Override
        public Stream<Asked> leaves() {
            return Stream.of(this);
        }
    }

    /** Alternatives, of which at least {@code atLeast} must hold. */
    record AnyOf(String iri, int atLeast, List<Criterion> options, Condition condition, Modality modality)
            implements Criterion {
        public AnyOf {
            options = List.copyOf(options);
        }

        @Override
        public Stream<Asked> leaves() {
            return options.stream().flatMap(Criterion::leaves);
        }
    }

    /** Parts that must hold together: a compound alternative. */
    record AllOf(String iri, List<Criterion> parts, Condition condition, Modality modality) implements Criterion {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Asked> leaves() {
            return parts.stream().flatMap(Criterion::leaves);
        }
    }

    /** Other requirements that must hold: a general clause that only refers to the clauses after it. */
    record Composition(String iri, List<String> requirements, Condition condition, Modality modality)
            implements Criterion {
        public Composition {
            requirements = List.copyOf(requirements);
        }

        @Override
        public Stream<Asked> leaves() {
            return Stream.empty();
        }
    }
}
