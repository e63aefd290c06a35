package org.gradus.whatif;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradus.model.Aspect;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;

/**
 * What a change does to the subjects of one model.
 *
 * @param before the model as it is
 * @param after the model as it would be
 * @param changedShapes how many shapes ask something else, are new or are gone
 * @param shapes how many the model would have
 * @param ranksBefore by rank, how many stand there as it is
 * @param ranksAfter by rank, how many would
 * @param moves who would stand elsewhere, in the order of the organisations
 * @param industries how many move, by IRI of the industry, an empty text for those that say none
 * @param decided how long deciding took
 */
public record Effect(
        MaturityModel before,
        MaturityModel after,
        int changedShapes,
        int shapes,
        Map<Integer, Integer> ranksBefore,
        Map<Integer, Integer> ranksAfter,
        List<Move> moves,
        Map<String, Moved> industries,
        Duration decided) {
    public Effect {
        ranksBefore = Map.copyOf(ranksBefore);
        ranksAfter = Map.copyOf(ranksAfter);
        moves = List.copyOf(moves);
        industries = Map.copyOf(industries);
    }

    /** How many subjects the model grades. */
    public int subjects() {
        return ranksBefore.values().stream().mapToInt(Integer::intValue).sum();
    }

    public long rising() {
        return moves.stream().filter(Move::rises).count();
    }

    public long falling() {
        return moves.size() - rising();
    }

    /** How many move by how many levels; 0 for those of whom only the grade changes. */
    public Map<Integer, Integer> bySteps() {
        var steps = new TreeMap<Integer, Integer>();
        moves.forEach(move -> steps.merge(place(after, move.to()) - place(before, move.from()), 1, Integer::sum));
        return steps;
    }

    private static int place(MaturityModel model, int rank) {
        return (int)
                model.levels().stream().filter(level -> level.rank() <= rank).count();
    }

    /** The requirements that cause moves, with how many they let rise and fall, those that move most first. */
    public Map<Requirement, Moved> byRequirement() {
        var owners = new HashMap<String, Requirement>();
        var known = new HashMap<String, Requirement>();
        for (MaturityModel model : List.of(after, before)) {
            Stream.concat(
                            model.requirements().stream(),
                            model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                    .forEach(each -> {
                        Requirement requirement = known.computeIfAbsent(each.iri(), iri -> each);
                        each.criteria().forEach(criterion -> owners.putIfAbsent(criterion.iri(), requirement));
                    });
        }
        var caused = new HashMap<Requirement, Moved>();
        for (Move move : moves) {
            move.deciding().stream()
                    .map(owners::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(requirement -> caused.merge(requirement, Moved.of(move), Moved::and));
        }
        return ranked(caused, Requirement::iri);
    }

    /** The aspects to which these belong, with how many subjects their requirements let rise and fall. */
    public Map<Aspect, Moved> byAspect() {
        var aspects = new HashMap<String, Aspect>();
        Stream.of(before, after)
                .flatMap(model -> model.aspects().stream())
                .forEach(aspect -> aspects.put(aspect.iri(), aspect));
        var of = new HashMap<String, Aspect>();
        byRequirement().keySet().forEach(requirement -> {
            Aspect aspect = aspects.get(requirement.aspect());
            if (aspect != null) {
                requirement.criteria().forEach(criterion -> of.put(criterion.iri(), aspect));
            }
        });
        var caused = new HashMap<Aspect, Moved>();
        for (Move move : moves) {
            move.deciding().stream()
                    .map(of::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(aspect -> caused.merge(aspect, Moved.of(move), Moved::and));
        }
        return ranked(caused, Aspect::iri);
    }

    private static <T> Map<T, Moved> ranked(Map<T, Moved> caused, Function<T, String> name) {
        var ranked = new LinkedHashMap<T, Moved>();
        caused.entrySet().stream()
                .sorted(Comparator.<Map.Entry<T, Moved>>comparingInt(each ->
                                -each.getValue().rising() - each.getValue().falling())
                        .thenComparing(each -> name.apply(each.getKey())))
                .forEach(each -> ranked.put(each.getKey(), each.getValue()));
        return ranked;
    }

    /** By criterion, for how many it decides. */
    public Map<String, Integer> byCriterion() {
        var criteria = new TreeMap<String, Integer>();
        moves.forEach(move -> move.deciding().forEach(each -> criteria.merge(each, 1, Integer::sum)));
        return criteria;
    }
}
