package org.gradus.crosswalk;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.gradus.model.Criterion;
import org.gradus.ontology.Vocabulary;

/** Whether whoever meets some criteria must meet another: read from practices, bounds and alternatives alone. */
final class Entailment {
    private final Vocabulary vocabulary;

    Entailment(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether meeting every one of {@code given} means meeting every one of {@code wanted}. */
    boolean holds(Collection<Criterion> given, Collection<Criterion> wanted) {
        return wanted.stream().allMatch(criterion -> holds(given, criterion));
    }

    private boolean holds(Collection<Criterion> given, Criterion wanted) {
        if (given.stream().anyMatch(criterion -> gives(criterion, wanted))) {
            return true;
        }
        return wanted.accept(new Split(given));
    }

    private boolean gives(Criterion given, Criterion wanted) {
        // A criterion that one may state not to apply gives nothing to one that always applies.
        boolean binds = given.condition() == null || wanted.condition() == given.condition();
        return binds && given.accept(new Giving(wanted));
    }

    /** Whether some criteria give the parts of another. */
    private final class Split implements Criterion.Cases<Boolean> {
        private final Collection<Criterion> given;

        Split(Collection<Criterion> given) {
            this.given = given;
        }

        @Override
        public Boolean asked(Criterion.Asked asked) {
            return false;
        }

        @Override
        public Boolean anyOf(Criterion.AnyOf any) {
            return any.options().stream().filter(option -> holds(given, option)).count() >= any.atLeast();
        }

        @Override
        public Boolean allOf(Criterion.AllOf all) {
            return holds(given, all.parts());
        }

        @Override
        public Boolean composition(Criterion.Composition composition) {
            return false;
        }
    }

    /** Whether a criterion alone gives another. */
    private final class Giving implements Criterion.Cases<Boolean> {
        private final Criterion wanted;

        Giving(Criterion wanted) {
            this.wanted = wanted;
        }

        @Override
        public Boolean asked(Criterion.Asked asked) {
            return wanted.accept(new Alike(
                    other -> reaches(asked.practice(), other.practice())
                            && asked.bound().join(vocabulary.blank()).dominates(other.bound()),
                    other -> false));
        }

        @Override
        public Boolean anyOf(Criterion.AnyOf any) {
            return any.atLeast() == 1
                    ? each(any)
                    : wanted.accept(new Alike(
                            other -> false,
                            other -> any.atLeast() >= other.atLeast()
                                    && any.options().size() == other.options().size()
                                    && each(any)));
        }

        @Override
        public Boolean allOf(Criterion.AllOf all) {
            return holds(all.parts(), wanted);
        }

        @Override
        public Boolean composition(Criterion.Composition composition) {
            return false;
        }

        private boolean each(Criterion.AnyOf any) {
            return any.options().stream().allMatch(option -> holds(List.of(option), wanted));
        }
    }

    /** Compares with a criterion of the same kind; one of another kind is never given so. */
    private record Alike(Predicate<Criterion.Asked> practice, Predicate<Criterion.AnyOf> alternatives)
            implements Criterion.Cases<Boolean> {
        @Override
        public Boolean asked(Criterion.Asked asked) {
            return practice.test(asked);
        }

        @Override
        public Boolean anyOf(Criterion.AnyOf any) {
            return alternatives.test(any);
        }

        @Override
        public Boolean allOf(Criterion.AllOf all) {
            return false;
        }

        @Override
        public Boolean composition(Criterion.Composition composition) {
            return false;
        }
    }

    private boolean reaches(String practice, String wanted) {
        return practice.equals(wanted)
                || vocabulary.declared(practice).broader().contains(wanted);
    }
}
