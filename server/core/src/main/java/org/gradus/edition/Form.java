package org.gradus.edition;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.model.Criterion;

/** What a demand asks, without the IRIs by which an edition calls it: two of one form ask the same. */
final class Form implements Criterion.Cases<String> {
    private final Side side;

    Form(Side side) {
        this.side = side;
    }

    String of(Demand demand) {
        return demand.parts().stream()
                .map(part -> part.waiver() + " " + part.criterion().accept(this))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String asked(Criterion.Asked asked) {
        return asked.practice() + " " + asked.bound();
    }

    @Override
    public String anyOf(Criterion.AnyOf any) {
        return any.atLeast() + " of " + several(any.options());
    }

    @Override
    public String allOf(Criterion.AllOf all) {
        return "all of " + several(all.parts());
    }

    private String several(List<Criterion> criteria) {
        return criteria.stream()
                .map(each -> each.accept(this))
                .sorted()
                .toList()
                .toString();
    }

    @Override
    public String composition(Criterion.Composition composition) {
        return "all of [" + of(side.demand(composition)) + "]";
    }
}
