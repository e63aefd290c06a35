package org.gradus.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.assess.Standards;
import org.gradus.decide.Attested;
import org.gradus.decide.ModelPlan;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.Practices;
import org.gradus.plan.ShapePlan;

/**
 * Says of changes of an ontology who would rise and who would fall. Organisations are read and decided once as things are; each
 * change then costs what it makes different. Safe for use by several threads.
 */
public final class WhatIf {
    private final Standards standards;
    private final Practices practices;
    private final Population population;
    private final Map<String, ModelPlan> plans = new HashMap<>();
    private final Map<String, Standings> standings = new HashMap<>();
    private final Map<String, List<Attested>> attested = new HashMap<>();

    /**
     * Reads organisations.
     *
     * @param source of rows that were packed by the published ontology
     * @param date on which evidence counts
     */
    public WhatIf(Standards standards, RowsSource source, LocalDate date) {
        this.standards = standards;
        Vocabulary vocabulary = standards.ontology().vocabulary();
        this.practices = new Practices(vocabulary);
        this.population = Population.of(source, date, vocabulary, practices);
    }

    /** How many organisations there are. */
    public int organisations() {
        return population.organisations().size();
    }

    private synchronized ModelPlan plan(String model) {
        return plans.computeIfAbsent(
                model,
                name -> new ModelPlan(
                        standards.model(name), standards.assessor(name).plan(), practices));
    }

    /** Decides by a model as it is, so that the first change of it need not. */
    public synchronized void prepare(String model) {
        standings(model);
    }

    private synchronized Standings standings(String model) {
        Standings known = standings.get(model);
        if (known == null) {
            known = Standings.of(plan(model), attested(model), population);
            standings.put(model, known);
        }
        return known;
    }

    private synchronized List<Attested> attested(String model) {
        List<Attested> known = attested.get(model);
        if (known == null) {
            known = Attested.of(plan(model), standards.ontology().vocabulary(), practices, this::plan);
            attested.put(model, known);
        }
        return known;
    }

    /** The effects of a change on the models in which it could make a difference. */
    public List<Effect> of(Change change) {
        Function<String, ModelPlan> changed = name -> change.concerns(name) ? change.plan(name) : plan(name);
        Population counted =
                change.readmits() ? population.by(change.ontology().vocabulary(), change.practices()) : population;
        var effects = new ArrayList<Effect>();
        for (String model : standards.ontology().modelNames()) {
            if (!change.ontology().modelNames().contains(model)) {
                continue;
            }
            ModelPlan before = plan(model);
            ModelPlan after = changed.apply(model);
            var attestedBefore = attested(model);
            var attestedAfter = Attested.of(after, change.ontology().vocabulary(), change.practices(), changed);
            boolean otherwiseAttested = !by(attestedBefore).equals(by(attestedAfter))
                    || attestedAfter.stream()
                            .anyMatch(each -> change.concerns(each.by().model().name()));
            if (before.equals(after) && !otherwiseAttested && !change.readmits()) {
                continue;
            }
            var difference = new Difference(before, after);
            if (difference.decides() || otherwiseAttested || change.readmits()) {
                boolean whole = change.readmits() || !by(attestedBefore).equals(by(attestedAfter));
                ShapePlan partial = whole ? after.plan() : partial(change, model, difference);
                effects.add(new Comparison(before, difference, partial, attestedAfter, otherwiseAttested, whole)
                        .compare(standings(model), counted));
            }
        }
        return effects;
    }

    private ShapePlan partial(Change change, String model, Difference difference) {
        return change.concerns(model)
                ? change.plan(model, difference.changed())
                : plan(model).plan();
    }

    private static List<Object> by(List<Attested> attested) {
        return attested.stream()
                .map(each -> (Object) List.of(each.practice(), each.by().model().name()))
                .toList();
    }
}
