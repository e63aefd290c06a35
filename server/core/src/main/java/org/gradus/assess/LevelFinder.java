package org.gradus.assess;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradus.model.Aspect;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;

/**
 * Decides levels from violated requirements. An aspect stands on the highest level k such that no requirement of levels
 * 1..k is violated that is asked of it or of its parts, from the level on at which something is first asked. A part thus
 * holds its parent from there on and not before. What is asked of the model as a whole binds the whole only.
 */
public final class LevelFinder {
    private final MaturityModel model;
    private final Map<String, List<Aspect>> children = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The cells of an aspect and a level at which something binding is asked of the aspect itself. */
    private final BitSet asked = new BitSet();

    public LevelFinder(MaturityModel model) {
        this.model = model;
        model.aspects().forEach(aspect -> {
            children.put(aspect.iri(), model.children(aspect));
            numbers.put(aspect.iri(), numbers.size());
        });
        model.requirements().stream()
                .filter(requirement -> requirement.severity() == Severity.VIOLATION)
                .forEach(requirement ->
                        asked.set(cell(requirement.aspect(), requirement.level().rank())));
    }

    /** How each aspect stands, by aspect IRI. */
    public Map<String, Standing> standings(List<Requirement> violated) {
        var violatedCells = new BitSet();
        violated.forEach(requirement ->
                violatedCells.set(cell(requirement.aspect(), requirement.level().rank())));
        var standings = new HashMap<String, Standing>();
        stand(model.root(), violatedCells, standings);
        return standings;
    }

    /** The highest rank up to which nothing is violated in an aspect and its parts. */
    private int stand(Aspect aspect, BitSet violatedCells, Map<String, Standing> standings) {
        int unviolated = 0;
        int firstAsked = 0;
        boolean open = true;
        for (var level : model.levels()) {
            int cell = cell(aspect.iri(), level.rank());
            open &= !violatedCells.get(cell);
            unviolated = open ? level.rank() : unviolated;
            firstAsked = firstAsked == 0 && asked.get(cell) ? level.rank() : firstAsked;
        }
        for (Aspect child : Objects.requireNonNull(children.get(aspect.iri()), "an aspect of the model")) {
            unviolated = Math.min(unviolated, stand(child, violatedCells, standings));
            Standing part = Objects.requireNonNull(standings.get(child.iri()), "it stands by now");
            firstAsked = earlier(firstAsked, part.firstAsked());
        }
        standings.put(aspect.iri(), Standing.of(unviolated, firstAsked));
        return unviolated;
    }

    private static int earlier(int one, int other) {
        return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
    }

    private int cell(String aspect, int rank) {
        int number = Objects.requireNonNull(numbers.get(aspect), "requirements name aspects of the model");
        return number * (model.levels().size() + 1) + rank;
    }
}
