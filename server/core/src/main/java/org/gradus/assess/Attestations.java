package org.gradus.assess;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Practices that an organisation is shown to carry out because it stands on the highest level of another model: a
 * management system that conforms needs no further evidence where T/AIITRE 10003, 4.2.1 a) asks for it. The other model's
 * shapes decide; reading the evidence first only spares a run where they cannot all hold.
 */
final class Attestations {
    private final Extent attested;
    private final Map<Practice, Supplier<Assessor>> attesting;

    private Attestations(Extent attested, Map<Practice, Supplier<Assessor>> attesting) {
        this.attested = attested;
        this.attesting = attesting;
    }

    /** Of the practices that a model asks for, those that another model attests; its shapes are parsed when first needed. */
    static Attestations of(Ontology ontology, TurtleLibrary shapes, MaturityModel model) {
        var attesting = new HashMap<Practice, Supplier<Assessor>>();
        var assessors = new HashMap<String, Supplier<Assessor>>();
        model.requirements().stream()
                .flatMap(Requirement::asked)
                .map(asked -> ontology.vocabulary().practice(asked.practice()))
                .filter(practice -> !practice.attestedBy().isEmpty()
                        && !practice.attestedBy().equals(model.name()))
                .forEach(practice -> attesting.computeIfAbsent(
                        practice,
                        p -> assessors.computeIfAbsent(
                                p.attestedBy(), name -> once(() -> Assessor.of(ontology, shapes, name)))));
        return new Attestations(
                ontology.vocabulary()
                        .blank()
                        .with(Scale.CONDUCT, ontology.vocabulary().practised()),
                attesting);
    }

    /** The same, decided by an engine. */
    Attestations by(Engine engine) {
        var others = new HashMap<Practice, Supplier<Assessor>>();
        attesting.forEach((practice, assessor) ->
                others.put(practice, () -> assessor.get().by(engine)));
        return new Attestations(attested, others);
    }

    /** Each subject with what other models attest of its organisation. */
    List<Admitted> add(List<List<Admitted>> dossiers, LocalDate date) {
        var all = dossiers.stream().flatMap(List::stream).toList();
        for (var entry : attesting.entrySet()) {
            Practice practice = entry.getKey();
            var organisations = all.stream()
                    .filter(each -> each.subject().iri().equals(each.subject().organisation()))
                    .filter(each -> !each.byPractice().isEmpty())
                    .filter(each -> each.of(practice.iri()).stream()
                            .noneMatch(item -> item.reach().dominates(attested)))
                    .toList();
            Set<String> holders =
                    organisations.isEmpty() ? Set.of() : entry.getValue().get().atTheTop(organisations, date);
            if (!holders.isEmpty()) {
                MaturityModel model = entry.getValue().get().model();
                all = all.stream()
                        .map(each -> holders.contains(each.subject().organisation())
                                ? each.with(
                                        new Counted(
                                                practice.iri(),
                                                attested,
                                                evidence(each.subject().organisation(), model, date)),
                                        practice.broader())
                                : each)
                        .toList();
            }
        }
        return all;
    }

    private Evidence evidence(String organisation, MaturityModel model, LocalDate date) {
        String name = UUID.nameUUIDFromBytes(
                        (organisation + " " + model.iri() + " " + date).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Evidence(
                "urn:uuid:" + name,
                attested,
                Evidence.Status.ACCEPTED,
                date,
                null,
                new Text(
                        "Assessed on " + date + ": " + model.label().en(),
                        date + " 评估结果：" + model.label().zh()),
                Namespaces.BASE + model.name() + "/model",
                new ArrayList<>());
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }
}
