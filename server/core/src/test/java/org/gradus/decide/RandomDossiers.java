package org.gradus.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/**
 * Organisations with capabilities and evidence of every kind that decides: of any status, expired and not yet issued, denied,
 * measured with and without targets, waived. One in three has all that one model asks, so that the highest levels occur.
 */
public final class RandomDossiers {
    public static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private static final List<Evidence.Claim> CLAIMS = List.of(Evidence.Claim.values());
    private static final List<Evidence.Status> STATUSES = List.of(Evidence.Status.values());

    private final Ontology ontology;
    private final Random random;
    private final List<MaturityModel> models;
    private final List<String> conditional;

    public RandomDossiers(Ontology ontology, long seed) {
        this.ontology = ontology;
        this.random = new Random(seed);
        this.models = ontology.modelNames().stream().map(ontology::model).toList();
        this.conditional = models.stream()
                .flatMap(model -> model.requirements().stream())
                .flatMap(RandomDossiers::conditional)
                .toList();
    }

    private static Stream<String> conditional(Requirement requirement) {
        return Stream.concat(
                requirement.condition() == null ? Stream.of() : Stream.of(requirement.iri()),
                requirement.criteria().stream()
                        .filter(criterion -> criterion.condition() != null)
                        .map(Criterion::iri));
    }

    public Dossier next(int number) {
        String base = "https://example.org/" + number + "/";
        String organisation = base + "org";
        var subjects = new ArrayList<Subject>();
        if (random.nextInt(8) > 0) {
            subjects.add(new Subject(organisation, GRADUS.Organisation, organisation, Text.EMPTY));
        }
        int capabilities = random.nextInt(4) + (subjects.isEmpty() ? 1 : 0);
        for (int i = 0; i < capabilities; i++) {
            subjects.add(new Subject(base + "c" + i, GRADUS.Capability, organisation, Text.EMPTY));
        }
        Map<String, List<Dossier.Showing>> shown = new LinkedHashMap<>();
        var statements = new ArrayList<Inapplicability>();
        for (Subject subject : subjects) {
            shown.put(subject.iri(), showings());
            for (int i = random.nextInt(3); i > 0; i--) {
                statements.add(new Inapplicability(
                        subject.iri(), conditional.get(random.nextInt(conditional.size())), Text.EMPTY));
            }
        }
        return new Dossier(organisation, subjects, shown, statements);
    }

    /** A capability, of an organisation that is not described, that shows all that a model asks but for one practice. */
    public Dossier lacking(int number, MaturityModel model, String practice) {
        String capability = "https://example.org/lacking/" + number;
        var showings = new ArrayList<Dossier.Showing>();
        model.requirements().stream().flatMap(Requirement::asked).forEach(asked -> {
            if (!asked.practice().equals(practice)) {
                showings.add(showing(asked.practice(), asked.bound(), true));
            }
        });
        return new Dossier(
                capability + "/org",
                List.of(new Subject(capability, GRADUS.Capability, capability + "/org", Text.EMPTY)),
                Map.of(capability, showings),
                List.of());
    }

    private List<Dossier.Showing> showings() {
        var showings = new ArrayList<Dossier.Showing>();
        MaturityModel model = models.get(random.nextInt(models.size()));
        double share = random.nextInt(3) == 0 ? 1 : random.nextDouble();
        boolean neat = random.nextInt(3) == 0;
        model.requirements().stream().flatMap(Requirement::asked).forEach(asked -> {
            if (random.nextDouble() < share) {
                showings.add(showing(asked.practice(), asked.bound(), neat));
            }
        });
        var practices = List.copyOf(ontology.vocabulary().practices());
        for (int i = random.nextInt(30); i > 0; i--) {
            showings.add(showing(practices.get(random.nextInt(practices.size())).iri(), anywhere(), false));
        }
        return showings;
    }

    private Extent anywhere() {
        Extent reach = Extent.EMPTY;
        for (Scale scale : List.of(Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.CONDUCT)) {
            var values = ontology.vocabulary().values(scale);
            if (random.nextBoolean()) {
                reach = reach.with(
                        scale, values.get(random.nextInt(values.size())).rank());
            }
        }
        return reach;
    }

    /** @param neat whether it counts and reaches what is asked */
    private Dossier.Showing showing(String practice, Extent bound, boolean neat) {
        Practice declared = ontology.vocabulary().declared(practice);
        Extent stated = bound.with(Scale.TREND, Extent.NONE).with(Scale.FULFILMENT, Extent.NONE);
        if (!neat && random.nextInt(6) == 0) {
            stated = stated.with(Scale.CONDUCT, Extent.NONE);
        }
        boolean odd = !neat && random.nextInt(4) == 0;
        LocalDate issued = DATE.minusDays(odd ? random.nextInt(60) - 20 : 100);
        Evidence.Claim claim = odd && random.nextInt(2) == 0 ? CLAIMS.get(random.nextInt(3)) : null;
        Evidence.Status status = odd ? STATUSES.get(random.nextInt(3)) : Evidence.Status.ACCEPTED;
        return new Dossier.Showing(
                practice,
                new Evidence(
                        "urn:test:" + random.nextLong(),
                        stated,
                        status,
                        issued,
                        odd && random.nextBoolean() ? issued.plusDays(random.nextInt(60)) : null,
                        Text.EMPTY,
                        "",
                        declared.kind() == Practice.Kind.OUTCOME ? measurements(neat) : List.of(),
                        claim,
                        Text.EMPTY,
                        null));
    }

    private List<Measurement> measurements(boolean neat) {
        var measurements = new ArrayList<Measurement>();
        for (int i = neat ? 2 : 1 + random.nextInt(4); i > 0; i--) {
            String indicator = "indicator " + (neat ? 0 : random.nextInt(2));
            boolean target = neat || random.nextBoolean();
            measurements.add(new Measurement(
                    new Text(indicator, indicator),
                    null,
                    random.nextBoolean() ? "%" : "days",
                    BigDecimal.valueOf(neat ? 1 : random.nextInt(4)),
                    BigDecimal.valueOf(neat ? 3 : random.nextInt(4)),
                    neat || random.nextBoolean(),
                    DATE.minusDays(neat ? i * 10L : random.nextInt(6) * 20L - 20),
                    target ? BigDecimal.valueOf(neat ? 3 : random.nextInt(4)) : null,
                    target && !neat && random.nextBoolean() ? DATE.plusDays(random.nextInt(5) * 20L - 50) : null));
        }
        return measurements;
    }
}
