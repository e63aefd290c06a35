package org.gradus.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;

/** Every way to meet a criterion, each as what it still wants beyond the evidence. */
record Ways(Assessment assessment) implements Criterion.Cases<List<List<Ways.Want>>> {
    /** A practice at a bound. */
    record Want(String practice, Extent bound) {}

    @Override
    public List<List<Want>> asked(Criterion.Asked asked) {
        return List.of(
                Satisfaction.of(asked, assessment.evidence())
                        ? List.of()
                        : List.of(new Want(asked.practice(), asked.bound())));
    }

    @Override
    public List<List<Want>> anyOf(Criterion.AnyOf any) {
        return subsets(any.options(), any.atLeast()).stream()
                .flatMap(chosen -> together(chosen.stream()).stream())
                .toList();
    }

    @Override
    public List<List<Want>> allOf(Criterion.AllOf all) {
        return together(all.parts().stream());
    }

    @Override
    public List<List<Want>> composition(Criterion.Composition composition) {
        var index = assessment.model().requirementsByIri();
        return together(
                composition.requirements().stream().map(index::get).flatMap(member -> member.binding().stream()));
    }

    /** Each way to meet the first with each way to meet the second, and so on. */
    private List<List<Want>> together(Stream<Criterion> criteria) {
        List<List<Want>> ways = List.of(List.of());
        for (Criterion criterion : criteria.toList()) {
            var longer = new ArrayList<List<Want>>();
            for (List<Want> way : ways) {
                for (List<Want> option : criterion.accept(this)) {
                    var joined = new ArrayList<>(way);
                    joined.addAll(option);
                    longer.add(joined);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static List<List<Criterion>> subsets(List<Criterion> options, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        var subsets = new ArrayList<List<Criterion>>();
        for (int i = 0; i + size <= options.size(); i++) {
            for (List<Criterion> rest : subsets(options.subList(i + 1, options.size()), size - 1)) {
                var subset = new ArrayList<Criterion>();
                subset.add(options.get(i));
                subset.addAll(rest);
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
