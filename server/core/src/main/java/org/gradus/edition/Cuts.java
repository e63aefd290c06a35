package org.gradus.edition;

import java.util.ArrayList;
import java.util.List;
import org.gradus.model.Criterion;

/** The ways to fail a criterion: of a practice that it is not reached, of alternatives that too few are, of parts that one is not. */
final class Cuts implements Criterion.Cases<List<Cut>> {
    private final Side side;

    Cuts(Side side) {
        this.side = side;
    }

    /** The ways to fail one part of a demand. */
    List<Cut> of(Demand.Part part) {
        var cuts = part.criterion().accept(this);
        String waiver = part.waiver();
        return waiver == null
                ? cuts
                : cuts.stream().map(cut -> cut.withWaiver(waiver)).toList();
    }

    @Override
    public List<Cut> asked(Criterion.Asked asked) {
        return List.of(Cut.of(asked));
    }

    @Override
    public List<Cut> allOf(Criterion.AllOf all) {
        return all.parts().stream().flatMap(part -> part.accept(this).stream()).toList();
    }

    @Override
    public List<Cut> anyOf(Criterion.AnyOf any) {
        var options = any.options().stream().map(option -> option.accept(this)).toList();
        return failing(options, 0, options.size() - any.atLeast() + 1);
    }

    /** The ways to fail so many of the options from one on. */
    private static List<Cut> failing(List<List<Cut>> options, int from, int count) {
        if (count <= 0) {
            return List.of(Cut.NONE);
        }
        var ways = new ArrayList<Cut>();
        for (int first = from; first + count <= options.size(); first++) {
            var others = failing(options, first + 1, count - 1);
            for (Cut cut : options.get(first)) {
                others.forEach(other -> ways.add(cut.with(other)));
            }
        }
        return ways;
    }

    @Override
    public List<Cut> composition(Criterion.Composition composition) {
        return side.demand(composition).parts().stream()
                .flatMap(part -> of(part).stream())
                .toList();
    }
}
