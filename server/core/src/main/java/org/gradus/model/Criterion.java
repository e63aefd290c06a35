package org.gradus.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One checkable part of a requirement. */
public sealed interface Criterion {

    String iri();

    /** The condition under which the criterion applies at all, or null. */
    @Nullable Condition condition();

    /** How strongly it binds where that is less than its requirement does, else null. */
    @Nullable Modality modality();

    /** Every practice criterion below this one, itself included. */
    Stream<Asked> leaves();

    /** The requirements that it refers to, at any depth of alternatives. */
    Stream<String> composed();

    /** Whether it says nothing of its own: a general clause that only refers to the clauses after it. */
    boolean isComposition();

    /** What becomes of it, by its kind. Whoever tells kinds apart does it so: nothing compiles that forgets one. */
    <R> R accept(Cases<R> cases);

    /** What becomes of a criterion of each kind. */
    interface Cases<R> {
        R asked(Asked asked);

        R anyOf(AnyOf any);

        R allOf(AllOf all);

        R composition(Composition composition);
    }

    /** Whether a criterion holds, where alternatives need as many of their options as they ask and conjunctions all their parts. */
    interface Holding extends Cases<Boolean> {
        @Override
        default Boolean anyOf(AnyOf any) {
            return any.options().stream().filter(option -> option.accept(this)).count() >= any.atLeast();
        }

        @Override
        default Boolean allOf(AllOf all) {
            return all.parts().stream().allMatch(part -> part.accept(this));
        }
    }

    /** A practice and the least that it must reach. */
    record Asked(
            String iri,
            String practice,
            Extent bound,
            @Nullable Condition condition,
            @Nullable Modality modality) implements Criterion {
        @Override
        public Stream<Asked> leaves() {
            return Stream.of(this);
        }

        @Override
        public Stream<String> composed() {
            return Stream.empty();
        }

        @Override
        public boolean isComposition() {
            return false;
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.asked(this);
        }
    }

    /** Alternatives, of which at least {@code atLeast} must hold. */
    record AnyOf(
            String iri,
            int atLeast,
            List<Criterion> options,
            @Nullable Condition condition,
            @Nullable Modality modality)
            implements Criterion {
        public AnyOf {
            options = List.copyOf(options);
        }

        @Override
        public Stream<Asked> leaves() {
            return options.stream().flatMap(Criterion::leaves);
        }

        @Override
        public Stream<String> composed() {
            return options.stream().flatMap(Criterion::composed);
        }

        @Override
        public boolean isComposition() {
            return false;
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.anyOf(this);
        }
    }

    /** Parts that must hold together: a compound alternative. */
    record AllOf(
            String iri,
            List<Criterion> parts,
            @Nullable Condition condition,
            @Nullable Modality modality) implements Criterion {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Asked> leaves() {
            return parts.stream().flatMap(Criterion::leaves);
        }

        @Override
        public Stream<String> composed() {
            return parts.stream().flatMap(Criterion::composed);
        }

        @Override
        public boolean isComposition() {
            return false;
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.allOf(this);
        }
    }

    /** Other requirements that must hold: a general clause that only refers to the clauses after it. */
    record Composition(
            String iri,
            List<String> requirements,
            @Nullable Condition condition,
            @Nullable Modality modality) implements Criterion {
        public Composition {
            requirements = List.copyOf(requirements);
        }

        @Override
        public Stream<Asked> leaves() {
            return Stream.empty();
        }

        @Override
        public Stream<String> composed() {
            return requirements.stream();
        }

        @Override
        public boolean isComposition() {
            return true;
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.composition(this);
        }
    }
}
