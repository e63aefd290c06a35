package org.gradus.assess;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.model.Aspect;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;

/**
 * Decides levels from violated requirements. The level of an aspect is the highest k such that no requirement of its
 * levels 1..k is violated; where it has none of its own at a level, the model's general requirements decide that level.
 * A parent takes the least of its own and its children.
 */
final class LevelFinder {
    private final MaturityModel model;
    private final Map<String, List<Aspect>> children = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The cells that have requirements of their own. */
    private final BitSet cells = new BitSet();

    LevelFinder(MaturityModel model) {
        this.model = model;
        model.aspects().forEach(aspect -> {
            children.put(aspect.iri(), model.children(aspect));
            numbers.put(aspect.iri(), numbers.size());
        });
        model.requirements()
                .forEach(requirement ->
                        cells.set(cell(requirement.aspect(), requirement.level().rank())));
    }

    /** The rank that each aspect reaches, by aspect IRI; 0 below the first level. */
    Map<String, Integer> ranks(List<Requirement> violated) {
        var violatedCells = new BitSet();
        violated.forEach(requirement ->
                violatedCells.set(cell(requirement.aspect(), requirement.level().rank())));
        var ranks = new HashMap<String, Integer>();
        rank(model.root(), violatedCells, ranks);
        return ranks;
    }

    private int rank(Aspect aspect, BitSet violatedCells, Map<String, Integer> ranks) {
        int rank = 0;
        for (var level : model.levels()) {
            int own = cell(aspect.iri(), level.rank());
            int deciding = cells.get(own) ? own : cell(model.root().iri(), level.rank());
            if (violatedCells.get(deciding)) {
                break;
            }
            rank = level.rank();
        }
        for (Aspect child : children.get(aspect.iri())) {
            rank = Math.min(rank, rank(child, violatedCells, ranks));
        }
        ranks.put(aspect.iri(), rank);
        return rank;
    }

    private int cell(String aspect, int rank) {
        return numbers.get(aspect) * (model.levels().size() + 1) + rank;
    }
}
