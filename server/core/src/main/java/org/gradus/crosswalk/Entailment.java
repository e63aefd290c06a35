package org.gradus.crosswalk;

import java.util.Collection;
import java.util.List;
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
        if (wanted instanceof Criterion.AllOf all) {
            return holds(given, all.parts());
        }
        return wanted instanceof Criterion.AnyOf any
                && any.options().stream().filter(option -> holds(given, option)).count() >= any.atLeast();
    }

    private boolean gives(Criterion given, Criterion wanted) {
        // A criterion that one may state not to apply gives nothing to one that always applies.
        if (given.condition() != null && wanted.condition() != given.condition()) {
            return false;
        }
        if (given instanceof Criterion.Asked g && wanted instanceof Criterion.Asked w) {
            return reaches(g.practice(), w.practice()) && g.bound().dominates(w.bound());
        }
        if (given instanceof Criterion.AllOf all) {
            return holds(List.copyOf(all.parts()), wanted);
        }
        if (given instanceof Criterion.AnyOf any && any.atLeast() == 1) {
            return any.options().stream().allMatch(option -> holds(List.of(option), wanted));
        }
        return given instanceof Criterion.AnyOf g
                && wanted instanceof Criterion.AnyOf w
                && g.atLeast() >= w.atLeast()
                && g.options().size() == w.options().size()
                && g.options().stream().allMatch(option -> holds(List.of(option), w));
    }

    private boolean reaches(String practice, String wanted) {
        return practice.equals(wanted)
                || vocabulary.practice(practice).broader().contains(wanted);
    }
}
