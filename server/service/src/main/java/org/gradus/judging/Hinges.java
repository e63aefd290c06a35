package org.gradus.judging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.assess.Explanation;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Subject;
import org.gradus.holdings.Holdings;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.service.Present;

/** Which requirements hinge on which items: those of which an item meets something if all that is submitted is accepted. */
public final class Hinges {
    private static final int KEPT = 2000;

    private final Holdings holdings;
    private final Present present;
    private final Cache<String, Counts> counts =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Counts(String state, LocalDate date, Map<String, Integer> byItem) {}

    public Hinges(Holdings holdings, Present present) {
        this.holdings = holdings;
        this.present = present;
    }

    /** A requirement of a model, as it is asked of a subject. */
    public record Hinge(Subject subject, MaturityModel model, Requirement requirement) {}

    /** By IRI of an item, the requirements that hinge on it, in the order of the models. */
    public Map<String, Set<Hinge>> of(String organisation) {
        return of(present.of(organisation));
    }

    /** By IRI of an item, how many requirements hinge on it today. */
    public Map<String, Integer> counts(String organisation, LocalDate today) {
        Counts known = counts.getIfPresent(organisation);
        String state = holdings.state(organisation);
        if (known == null || !known.state().equals(state) || !known.date().equals(today)) {
            Map<String, Integer> byItem = of(organisation).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue().size()));
            known = new Counts(state, today, byItem);
            counts.put(organisation, known);
        }
        return known.byItem();
    }

    private static Map<String, Set<Hinge>> of(Present.Found found) {
        var hinges = new LinkedHashMap<String, Set<Hinge>>();
        for (Verdict verdict : found.stated().verdicts()) {
            MaturityModel model = verdict.assessment().model();
            Map<String, Requirement> all = model.requirementsByIri();
            var deciding = new HashMap<String, Set<String>>();
            verdict.explanations()
                    .forEach(explanation ->
                            deciding.put(explanation.finding().requirement().iri(), deciding(explanation)));
            verdict.explanations().forEach(explanation -> {
                Requirement requirement = explanation.finding().requirement();
                var hinge = new Hinge(verdict.assessment().subject(), model, requirement);
                parts(requirement, all).stream()
                        .flatMap(part -> deciding.getOrDefault(part, Set.of()).stream())
                        .forEach(item -> hinges.computeIfAbsent(item, id -> new LinkedHashSet<>())
                                .add(hinge));
            });
        }
        return hinges;
    }

    private static Set<String> deciding(Explanation explanation) {
        return explanation.leaves().stream()
                .flatMap(leaf -> leaf.deciding().stream())
                .map(counted -> counted.evidence().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A requirement, and what it refers to: a general clause is met by the clauses after it. */
    private static Set<String> parts(Requirement requirement, Map<String, Requirement> all) {
        var parts = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(requirement.iri()));
        while (!open.isEmpty()) {
            String iri = open.remove();
            Requirement part = iri.equals(requirement.iri()) ? requirement : all.get(iri);
            if (part != null && parts.add(iri)) {
                part.criteria().stream().flatMap(Criterion::composed).forEach(open::add);
            }
        }
        return parts;
    }
}
