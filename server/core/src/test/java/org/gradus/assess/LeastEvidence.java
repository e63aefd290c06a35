package org.gradus.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.text.Text;

/** The least evidence that satisfies criteria: each practice at exactly its bound, nothing more. */
final class LeastEvidence {
    static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private final MaturityModel model;

    LeastEvidence(MaturityModel model) {
        this.model = model;
    }

    /** One item of evidence and the criterion that it was made for. */
    record Item(Requirement requirement, Criterion criterion, Dossier.Showing showing) {}

    /** Evidence for every requirement of levels 1..k, taking the first of alternatives. */
    List<Item> upTo(int rank) {
        return model.requirements().stream()
                .filter(requirement -> requirement.level().rank() <= rank)
                .flatMap(this::of)
                .toList();
    }

    Stream<Item> of(Requirement requirement) {
        return requirement.criteria().stream()
                .flatMap(criterion -> criterion
                        .accept(new FirstWay())
                        .map(asked -> new Item(requirement, criterion, showing(asked.practice(), asked.bound()))));
    }

    /** The leaves of one way to meet a criterion: the first alternatives. */
    private static final class FirstWay implements Criterion.Cases<Stream<Criterion.Asked>> {
        @Override
        public Stream<Criterion.Asked> asked(Criterion.Asked asked) {
            return Stream.of(asked);
        }

        @Override
        public Stream<Criterion.Asked> anyOf(Criterion.AnyOf any) {
            return any.options().stream().limit(any.atLeast()).flatMap(option -> option.accept(this));
        }

        @Override
        public Stream<Criterion.Asked> allOf(Criterion.AllOf all) {
            return all.parts().stream().flatMap(part -> part.accept(this));
        }

        @Override
        public Stream<Criterion.Asked> composition(Criterion.Composition composition) {
            return Stream.empty();
        }
    }

    private static final AtomicInteger COUNTER = new AtomicInteger();

    static Dossier.Showing showing(String practice, Extent bound) {
        String id = "urn:test:evidence:" + COUNTER.getAndIncrement();
        var measurements = new ArrayList<Measurement>();
        for (int i = 0; i < bound.trend(); i++) {
            boolean last = i == bound.trend() - 1;
            measurements.add(new Measurement(
                    new Text("indicator", "指标"),
                    null,
                    "%",
                    java.math.BigDecimal.ONE,
                    java.math.BigDecimal.TEN,
                    true,
                    LocalDate.of(2024 + i, 12, 31),
                    last && bound.fulfilment() > 0 ? java.math.BigDecimal.TEN : null,
                    null));
        }
        Extent stated = bound.with(Scale.TREND, Extent.NONE).with(Scale.FULFILMENT, Extent.NONE);
        return new Dossier.Showing(
                practice,
                new Evidence(
                        id,
                        stated,
                        Evidence.Status.ACCEPTED,
                        LocalDate.of(2026, 1, 1),
                        null,
                        Text.EMPTY,
                        "urn:test:source",
                        measurements));
    }

    /** A dossier with one subject of the model's class that shows the items. */
    Dossier dossier(String name, List<Item> items) {
        return dossier(name, items, List.of());
    }

    Dossier dossier(String name, List<Item> items, List<String> waived) {
        String iri = "urn:test:" + name;
        Map<String, List<Dossier.Showing>> shown = new LinkedHashMap<>();
        shown.put(iri, items.stream().map(Item::showing).toList());
        return new Dossier(
                iri,
                List.of(new Subject(iri, model.subjectClass(), iri, new Text(name, name))),
                shown,
                waived.stream()
                        .map(requirement ->
                                new Inapplicability(iri, requirement, new Text("not applicable here", "不适用")))
                        .toList());
    }

    static List<Item> without(List<Item> items, Predicate<Item> removed) {
        return items.stream().filter(removed.negate()).toList();
    }
}
