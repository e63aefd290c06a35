package org.gradus.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> cells = new HashSet<>();

    LevelFinder(MaturityModel model) {
        this.model = model;
        model.aspects().forEach(aspect -> children.put(aspect.iri(), model.children(aspect)));
        model.requirements()
                .forEach(requirement -> cells.add(
                        cell(requirement.aspect(), requirement.level().rank())));
    }

    /** The rank that each aspect reaches, by aspect IRI; 0 below the first level. */
    Map<String, Integer> ranks(List<Requirement> violated) {
        var violatedCells = new HashSet<String>();
        violated.forEach(requirement ->
                violatedCells.add(cell(requirement.aspect(), requirement.level().rank())));
        var ranks = new HashMap<String, Integer>();
        rank(model.root(), violatedCells, ranks);
        return ranks;
    }

    private int rank(Aspect aspect, Set<String> violatedCells, Map<String, Integer> ranks) {
        int rank = 0;
        for (var level : model.levels()) {
            String own = cell(aspect.iri(), level.rank());
            String deciding = cells.contains(own) ? own : cell(model.root().iri(), level.rank());
            if (violatedCells.contains(deciding)) {
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

    private static String cell(String aspect, int rank) {
        return aspect + ' ' + rank;
    }
}
