package org.gradus.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.Practices;

/** Finds in chosen models what is to be asked: each practice once. */
final class Questions {
    private final Vocabulary vocabulary;
    private final Practices practices;
    private final List<Track> tracks;

    Questions(Vocabulary vocabulary, Practices practices, List<Track> tracks) {
        this.vocabulary = vocabulary;
        this.practices = practices;
        this.tracks = tracks;
    }

    /** The questions by the IRI of their practice, in the order of models, levels and clauses. */
    Map<String, Question> all() {
        var maker = new QuestionMaker(vocabulary);
        var conditionals = conditionals();
        var all = new LinkedHashMap<String, Question>();
        askings()
                .forEach((practice, askings) -> all.put(
                        practice,
                        maker.question(
                                vocabulary.declared(practice),
                                bounds(practices.number(practice)),
                                askings,
                                conditionals.getOrDefault(practice, List.of()))));
        return all;
    }

    /** The bounds of a practice, and of the broader ones, for which its evidence counts. */
    private Set<Extent> bounds(int practice) {
        var bounds = new LinkedHashSet<Extent>();
        for (Track track : tracks) {
            track.of(practice).forEach(bit -> bounds.add(track.formula().bound(bit)));
            for (int broader : practices.broader(practice)) {
                track.of(broader).forEach(bit -> bounds.add(track.formula().bound(bit)));
            }
        }
        return bounds;
    }

    /** By practice, who asks for it where that bears on a level up to those aimed at. */
    private Map<String, List<Asking>> askings() {
        var askings = new LinkedHashMap<String, List<Asking>>();
        for (Track track : tracks) {
            MaturityModel model = track.aim().model();
            model.requirements().stream()
                    .sorted(Comparator.comparing(Requirement::level))
                    .filter(requirement -> requirement.level().rank() <= track.target())
                    .forEach(requirement -> requirement
                            .asked()
                            .filter(asked -> bears(track, asked))
                            .forEach(asked -> askings.computeIfAbsent(asked.practice(), p -> new ArrayList<>())
                                    .add(new Asking(model, requirement, asked))));
        }
        return askings;
    }

    private boolean bears(Track track, Criterion.Asked asked) {
        return track.of(practices.number(asked.practice())).stream()
                .anyMatch(bit -> track.formula().bound(bit).equals(asked.bound()));
    }

    /** By practice, what of its askings may be stated not to apply and bears on a level. */
    private Map<String, List<Conditional>> conditionals() {
        var conditionals = new HashMap<String, List<Conditional>>();
        for (Track track : tracks) {
            var bearing = new HashSet<String>();
            track.leaves().stream()
                    .filter(leaf -> !track.isLookUp(leaf))
                    .mapToObj(track.formula()::waiver)
                    .forEach(bearing::add);
            for (Requirement requirement : track.aim().model().requirements()) {
                for (Criterion criterion : requirement.criteria()) {
                    String by = requirement.waivedBy(criterion);
                    if (by != null && bearing.contains(by)) {
                        var conditional = new Conditional(by, track.aim().model(), requirement);
                        criterion
                                .leaves()
                                .map(Criterion.Asked::practice)
                                .forEach(practice -> add(
                                        conditional, conditionals.computeIfAbsent(practice, p -> new ArrayList<>())));
                    }
                }
            }
        }
        return conditionals;
    }

    private static void add(Conditional conditional, List<Conditional> to) {
        if (!to.contains(conditional)) {
            to.add(conditional);
        }
    }
}
