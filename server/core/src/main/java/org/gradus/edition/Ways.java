package org.gradus.edition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.gradus.model.Criterion;

/** How an edition's demands can be met by evidence that a cut of the other edition's allows. */
final class Ways implements Criterion.Cases<Optional<Ways.Shown>> {
    private final Side own;
    private final Side other;
    private final Cut cut;

    Ways(Side own, Side other, Cut cut) {
        this.own = own;
        this.other = other;
        this.cut = cut;
    }

    /** What is shown, and what is stated not to apply. */
    record Shown(List<Witness.Item> items, List<String> waived) {
        static final Shown NOTHING = new Shown(List.of(), List.of());

        Shown {
            items = List.copyOf(items);
            waived = List.copyOf(waived);
        }

        Shown with(Shown more) {
            var all = new LinkedHashSet<>(items);
            all.addAll(more.items);
            var stated = new LinkedHashSet<>(waived);
            stated.addAll(more.waived);
            return new Shown(List.copyOf(all), List.copyOf(stated));
        }
    }

    /** What meets all parts of a demand; empty where nothing does that the cut allows. */
    Optional<Shown> of(Demand demand) {
        Shown shown = Shown.NOTHING;
        for (Demand.Part part : demand.parts()) {
            var way = of(part);
            if (way.isEmpty()) {
                return Optional.empty();
            }
            shown = shown.with(way.get());
        }
        return Optional.of(shown);
    }

    private Optional<Shown> of(Demand.Part part) {
        return part.criterion().accept(this).or(() -> waived(part));
    }

    private Optional<Shown> waived(Demand.Part part) {
        return part.waivedBy() == null || part.waiver() == null || cut.waivers().contains(part.waiver())
                ? Optional.empty()
                : Optional.of(new Shown(List.of(), List.of(part.waivedBy())));
    }

    @Override
    public Optional<Shown> asked(Criterion.Asked asked) {
        return own.least(asked, other)
                .filter(item -> cut.asked().stream().noneMatch(forbidden -> other.meets(item, forbidden)))
                .findFirst()
                .map(item -> new Shown(List.of(item), List.of()));
    }

    @Override
    public Optional<Shown> allOf(Criterion.AllOf all) {
        return several(all.parts(), all.parts().size());
    }

    @Override
    public Optional<Shown> anyOf(Criterion.AnyOf any) {
        return several(any.options(), any.atLeast());
    }

    private Optional<Shown> several(List<Criterion> criteria, int atLeast) {
        var found = new ArrayList<Shown>();
        for (Criterion criterion : criteria) {
            if (found.size() < atLeast) {
                criterion.accept(this).ifPresent(found::add);
            }
        }
        return found.size() < atLeast
                ? Optional.empty()
                : Optional.of(found.stream().reduce(Shown.NOTHING, Shown::with));
    }

    @Override
    public Optional<Shown> composition(Criterion.Composition composition) {
        return of(own.demand(composition));
    }
}
