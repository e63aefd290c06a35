package org.gradus.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.GRADUS;

/**
 * What all models ask of each practice, and how hard that is on the scale of one model's levels. What a stronger bound shows a
 * weaker one has too, so that the weaker is never the harder.
 */
final class Demand {
    /** A bound of a practice, and the place of the level, from 1, at which it is as hard as the rest. */
    record Step(Extent bound, int level) {}

    private final Map<String, List<Step>> steps = new TreeMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();
    /** Practices that a model asks of organisations as such. */
    private final Set<String> ofOrganisations = new HashSet<>();

    Demand(Ontology ontology, MaturityModel scale) {
        var raw = new TreeMap<String, Map<Extent, Integer>>();
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            Stream<Requirement> all = Stream.concat(
                    model.requirements().stream(),
                    model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()));
            all.forEach(requirement -> requirement.asked().forEach(asked -> {
                if (model.subjectClass().equals(GRADUS.Organisation)) {
                    ofOrganisations.add(asked.practice());
                }
                raw.computeIfAbsent(asked.practice(), p -> new LinkedHashMap<>())
                        .merge(asked.bound(), place(model, requirement, scale), Math::min);
            }));
        }
        raw.forEach((practice, bounds) -> steps.put(practice, levelled(bounds)));
        for (Practice practice : ontology.vocabulary().practices()) {
            practice.broader()
                    .forEach(broader -> narrower.computeIfAbsent(broader, b -> new ArrayList<>())
                            .add(practice.iri()));
        }
        narrower.values().forEach(list -> list.sort(null));
    }

    private static int place(MaturityModel model, Requirement requirement, MaturityModel scale) {
        int levels = scale.levels().size();
        int of = model.levels().size();
        int place = model.levels().indexOf(requirement.level()) + 1;
        if (model.name().equals(scale.name())) {
            return place;
        }
        if (of == 1) {
            return Math.min(2, levels);
        }
        return 1 + Math.round((float) (place - 1) * (levels - 1) / (of - 1));
    }

    private static List<Step> levelled(Map<Extent, Integer> bounds) {
        return bounds.keySet().stream()
                .map(bound -> new Step(
                        bound,
                        bounds.entrySet().stream()
                                .filter(other -> other.getKey().dominates(bound))
                                .mapToInt(Map.Entry::getValue)
                                .min()
                                .orElseThrow()))
                .toList();
    }

    /** All practices that are asked for, in the order of their IRIs. */
    Set<String> practices() {
        return steps.keySet();
    }

    List<Step> steps(String practice) {
        return steps.getOrDefault(practice, List.of());
    }

    boolean isOfOrganisations(String practice) {
        return ofOrganisations.contains(practice);
    }

    /** A practice and those whose evidence counts for it. */
    Stream<String> countingFor(String practice) {
        return Stream.concat(Stream.of(practice), narrower.getOrDefault(practice, List.of()).stream());
    }

    /** The easiest place at which a practice reaches a bound; more than any where it never does. */
    int easiest(String practice, Extent bound) {
        return steps(practice).stream()
                .filter(step -> step.bound().dominates(bound))
                .mapToInt(Step::level)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether criteria of any kind hold, where it is known which leaves do. */
    interface Leaf {
        boolean holds(Criterion.Asked asked);
    }

    /** Whether all that binds at a level of a model holds. */
    static boolean holds(MaturityModel model, int rank, Map<String, Requirement> byIri, Leaf leaf) {
        for (Requirement requirement : model.requirements()) {
            if (requirement.level().rank() == rank
                    && !requirement.criteria().stream()
                            .filter(criterion -> requirement.severity(criterion) == Severity.VIOLATION)
                            .allMatch(criterion -> criterion.accept(new Known(byIri, leaf)))) {
                return false;
            }
        }
        return true;
    }

    private record Known(Map<String, Requirement> byIri, Leaf leaf) implements Criterion.Holding {
        @Override
        public Boolean asked(Criterion.Asked asked) {
            return leaf.holds(asked);
        }

        @Override
        public Boolean composition(Criterion.Composition composition) {
            return composition.requirements().stream()
                    .map(byIri::get)
                    .filter(Objects::nonNull)
                    .allMatch(member -> member.criteria().stream().allMatch(criterion -> criterion.accept(this)));
        }
    }
}
