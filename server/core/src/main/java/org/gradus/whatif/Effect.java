package org.gradus.whatif;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.model.MaturityModel;

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
        Duration decided) {
    public Effect {
        ranksBefore = Map.copyOf(ranksBefore);
        ranksAfter = Map.copyOf(ranksAfter);
        moves = List.copyOf(moves);
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

    /** By criterion, for how many it decides. */
    public Map<String, Integer> byCriterion() {
        var criteria = new TreeMap<String, Integer>();
        moves.forEach(move -> move.deciding().forEach(each -> criteria.merge(each, 1, Integer::sum)));
        return criteria;
    }
}
