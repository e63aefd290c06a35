package org.gradus.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gradus.decide.AdmittedOrganisation;
import org.gradus.decide.Attested;
import org.gradus.decide.ModelPlan;
import org.gradus.model.Level;
import org.gradus.plan.ShapePlan;
import org.gradus.shapes.ShapeCompiler;
import org.jspecify.annotations.Nullable;

/**
 * One model as it is and as it would be, held against each other over a population.
 *
 * @param before the model as it is
 * @param partial a plan of the shapes that are decided again
 * @param attestations what others would attest of the changed model
 * @param attestsAnew whether these may hold for others than now
 * @param whole whether all is decided again
 */
record Comparison(
        ModelPlan before,
        Difference difference,
        ShapePlan partial,
        List<Attested> attestations,
        boolean attestsAnew,
        boolean whole) {
    /**
     * Decides what is different.
     *
     * @param standings by the model as it is
     * @param population of the same organisations in the same order
     */
    Effect compare(Standings standings, Population population) {
        long start = System.nanoTime();
        List<AdmittedOrganisation> organisations = population.organisations();
        BitSet[] reached = Standings.reached(partial, attestations);
        BitSet[] reachedByAll = Standings.reached(difference.after().plan(), attestations);
        var found = IntStream.range(0, organisations.size())
                .parallel()
                .mapToObj(i -> moves(i, standings, organisations.get(i), reached, reachedByAll))
                .toList();
        var moves = new ArrayList<Move>();
        found.forEach(moves::addAll);
        Map<String, Moved> industries = new TreeMap<>();
        for (int i = 0; i < organisations.size(); i++) {
            Moved moved = new Moved(standings.graded(i), 0, 0);
            for (Move move : found.get(i)) {
                moved = moved.and(Moved.of(move));
            }
            if (moved.subjects() > 0) {
                industries.merge(population.industries().get(i), moved, Moved::and);
            }
        }
        var ranksBefore = standings.ranks();
        var ranksAfter = new HashMap<>(ranksBefore);
        for (Move move : moves) {
            ranksAfter.merge(move.from(), -1, Integer::sum);
            ranksAfter.merge(move.to(), 1, Integer::sum);
        }
        return new Effect(
                before.model(),
                difference.after().model(),
                difference.size(),
                difference.after().plan().shapes().size(),
                ranksBefore,
                ranksAfter,
                moves,
                industries,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Move> moves(
            int place,
            Standings standings,
            AdmittedOrganisation organisation,
            BitSet[] reached,
            BitSet[] reachedByAll) {
        ModelPlan after = difference.after();
        boolean[] attested = attestsAnew ? Standings.attested(attestations, organisation) : standings.attested(place);
        boolean all = whole || (attestsAnew && !Arrays.equals(attested, standings.attested(place)));
        String type = after.model().subjectClass();
        @Nullable BitSet[] failedBefore = standings.failed(place);
        @Nullable BitSet[] again = all
                ? Standings.failed(after.plan(), type, organisation, reachedByAll, attested)
                : Standings.failed(partial, type, organisation, reached, attested);
        List<Move> moves = List.of();
        for (int subject = 0; subject < again.length; subject++) {
            BitSet was = failedBefore[subject];
            BitSet of = again[subject];
            if (was == null || of == null || (!all && !difference.matters(was, of, partial))) {
                continue;
            }
            BitSet is = all ? of : difference.merged(was, of, partial);
            int from = standings.rank(place, subject);
            int gradeFrom = standings.grade(place, subject);
            int to = after.rank(is);
            int gradeTo = after.grade(is, to);
            if (from != to || gradeFrom != gradeTo) {
                moves = moves.isEmpty() ? new ArrayList<>(1) : moves;
                moves.add(new Move(
                        organisation.organisation(),
                        organisation.subjects().get(subject).iri(),
                        from,
                        to,
                        gradeFrom,
                        gradeTo,
                        deciding(from, to, was, is)));
            }
        }
        return moves;
    }

    /** The criteria that make the difference. */
    private List<String> deciding(int from, int to, BitSet was, BitSet is) {
        ModelPlan after = difference.after();
        Set<String> deciding = new TreeSet<>();
        if (to < from) {
            int lost = next(after, to);
            deciding.addAll(binding(after, lost, is));
            deciding.removeAll(binding(before, lost, was));
        } else if (to > from) {
            int gained = next(before, from);
            deciding.addAll(binding(before, gained, was));
            deciding.removeAll(binding(after, gained, is));
        }
        if (deciding.isEmpty()) {
            // A grade moves with its own criteria, a requirement that binds as a whole with any.
            Set<String> now = after.iris(is);
            Set<String> then = before.iris(was);
            deciding.addAll(now);
            deciding.removeAll(then);
            then.removeAll(now);
            deciding.addAll(then);
        }
        String namespace = ShapeCompiler.shapeNamespace(after.model());
        return deciding.stream()
                .map(shape -> after.model().namespace() + shape.substring(namespace.length()))
                .toList();
    }

    private static Set<String> binding(ModelPlan model, int rank, BitSet failed) {
        BitSet shapes = model.binding().get(rank);
        if (shapes == null) {
            return Set.of();
        }
        var binding = (BitSet) shapes.clone();
        binding.and(failed);
        return model.iris(binding);
    }

    /** The rank of the level after one; that one's where there is none. */
    private static int next(ModelPlan model, int rank) {
        return model.model().levels().stream()
                .mapToInt(Level::rank)
                .filter(each -> each > rank)
                .findFirst()
                .orElse(rank);
    }
}
