package org.gradus.web.desk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.gradus.model.Criterion;

/** The practices that must improve for a criterion to be met: of alternatives, those with the fewest. */
final class FewestPractices implements Criterion.Cases<Set<String>> {
    static final FewestPractices OF = new FewestPractices();

    private FewestPractices() {}

    @Override
    public Set<String> asked(Criterion.Asked asked) {
        return Set.of(asked.practice());
    }

    @Override
    public Set<String> anyOf(Criterion.AnyOf any) {
        var fewest = new HashSet<String>();
        any.options().stream()
                .map(option -> option.accept(this))
                .sorted(Comparator.comparingInt(Set::size))
                .limit(any.atLeast())
                .forEach(fewest::addAll);
        return fewest;
    }

    @Override
    public Set<String> allOf(Criterion.AllOf all) {
        var each = new HashSet<String>();
        all.parts().forEach(part -> each.addAll(part.accept(this)));
        return each;
    }

    /** It says nothing of its own: what it refers to stands in cells too. */
    @Override
    public Set<String> composition(Criterion.Composition composition) {
        return Set.of();
    }
}
