package org.gradus.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/**
 * A sample of organisations whose levels by one model are spread as {@code national.csv} says. The same ontology, model, date and
 * seed always give the same organisations, whichever of them are asked for. Safe for use by several threads.
 */
public final class NationalSample {
    private static final String BASE = "https://example.org/sample/";
    /** How much short of a practice's least bound one still shows that it was begun. */
    private static final double BEGUN = 0.5;

    private static final double WAIVED = 0.04;
    private static final double ASIDE = 0.03;
    private static final double LIMITED = 0.2;

    private final Vocabulary vocabulary;
    private final LocalDate date;
    private final long seed;
    private final Shares shares = Shares.national();
    private final Demand demand;
    private final Calibration calibration;
    private final List<String> conditional = new ArrayList<>();
    private final List<Item> items;

    /**
     * A practice that evidence may be shown of.
     *
     * @param easiest the place of the level at which the least is asked of it
     * @param at the beginning of the name by which chance says how far one has got
     * @param drawn the same for what chance says of the evidence
     */
    private record Item(
            Practice practice, boolean ofOrganisations, List<Demand.Step> steps, int easiest, long at, long drawn) {}

    /**
     * Calibrates a sample.
     *
     * @param model the model by which levels are spread
     * @param date on which the evidence counts; none is issued after it
     */
    public NationalSample(Ontology ontology, String model, LocalDate date, long seed) {
        this.vocabulary = ontology.vocabulary();
        this.date = date;
        this.seed = seed;
        MaturityModel scale = ontology.model(model);
        this.demand = new Demand(ontology, scale);
        this.calibration = new Calibration(ontology, scale, demand, shares, seed);
        for (String name : ontology.modelNames()) {
            ontology.model(name).requirements().stream()
                    .filter(requirement -> requirement.condition() != null)
                    .map(Requirement::iri)
                    .forEach(conditional::add);
        }
        this.items = demand.practices().stream().map(this::item).toList();
    }

    private Item item(String iri) {
        List<Demand.Step> steps = demand.steps(iri);
        return new Item(
                vocabulary.declared(iri),
                demand.isOfOrganisations(iri),
                steps,
                steps.stream().mapToInt(Demand.Step::level).min().orElse(1),
                Latent.begun(iri + " "),
                Latent.begun("item " + iri + " "));
    }

    /** The organisation with a number, from 0. */
    public Dossier member(int number) {
        return member(number, Integer.MAX_VALUE);
    }

    /** The organisation with a number, from 0, with no more of its capabilities than so many, the first of them. */
    public Dossier member(int number, int most) {
        var latent = new Latent(seed, number, shares);
        String organisation = BASE + seed + "/" + number;
        var subjects = new ArrayList<Subject>();
        Map<String, List<Dossier.Showing>> shown = new LinkedHashMap<>();
        for (int capability = -1; capability < Math.min(most, latent.capabilities()); capability++) {
            boolean whole = capability < 0;
            String iri = whole ? organisation : organisation + "/c" + (capability + 1);
            subjects.add(new Subject(
                    iri,
                    whole ? GRADUS.Organisation : GRADUS.Capability,
                    organisation,
                    whole
                            ? new Text("Sample organisation " + number, "样本组织" + number)
                            : new Text("Capability " + (capability + 1), "能力" + (capability + 1))));
            shown.put(iri, showings(latent, capability, iri));
        }
        return new Dossier(organisation, subjects, shown, statements(latent, organisation), latent.profile());
    }

    private List<Inapplicability> statements(Latent latent, String organisation) {
        var random = latent.random("waivers");
        var statements = new ArrayList<Inapplicability>();
        for (String requirement : conditional) {
            if (random.nextDouble() < WAIVED) {
                statements.add(new Inapplicability(
                        organisation,
                        requirement,
                        new Text("The organisation has no business of this kind.", "本组织没有这一类业务，故不适用。")));
            }
        }
        return statements;
    }

    private List<Dossier.Showing> showings(Latent latent, int capability, String subject) {
        var showings = new ArrayList<Dossier.Showing>();
        for (Item item : items) {
            if (item.ofOrganisations() != capability < 0) {
                continue;
            }
            Practice practice = item.practice();
            double at = latent.at(item.at(), practice.theme(), capability);
            var random = latent.random(item.drawn(), capability);
            var reached = farthest(item.steps(), at);
            if (reached.isEmpty() && at <= calibration.threshold(item.easiest()) - BEGUN) {
                continue;
            }
            String iri = practice.iri();
            String id = subject + "/e/" + practice.name();
            for (int i = 0; i < reached.size(); i++) {
                showings.add(new Dossier.Showing(
                        iri,
                        evidence(id + (i == 0 ? "" : "-" + i), practice, reached.get(i), random, Standing.COUNTS)));
            }
            if (reached.isEmpty()) {
                showings.add(new Dossier.Showing(iri, begun(id, practice, random)));
            } else if (random.nextDouble() < ASIDE) {
                Standing standing = random.nextBoolean() ? Standing.SUBMITTED : Standing.EXPIRED;
                showings.add(
                        new Dossier.Showing(iri, evidence(id + "-old", practice, reached.get(0), random, standing)));
            }
        }
        return showings;
    }

    /** The bounds that are reached and that no other reached one dominates. */
    private List<Extent> farthest(List<Demand.Step> steps, double at) {
        var reached = new ArrayList<Extent>(steps.size());
        for (Demand.Step step : steps) {
            if (at >= calibration.threshold(step.level())) {
                reached.add(step.bound());
            }
        }
        if (reached.size() < 2) {
            return reached;
        }
        return reached.stream()
                .filter(bound -> reached.stream().noneMatch(other -> !other.equals(bound) && other.dominates(bound)))
                .toList();
    }

    private enum Standing {
        COUNTS,
        SUBMITTED,
        EXPIRED
    }

    private Evidence evidence(String id, Practice practice, Extent bound, SplittableRandom random, Standing standing) {
        Extent stated = bound.with(Scale.TREND, Extent.NONE).with(Scale.FULFILMENT, Extent.NONE);
        LocalDate issued = date.minusDays(30 + random.nextInt(500));
        LocalDate until = standing == Standing.EXPIRED
                ? issued.plusDays(random.nextInt(29))
                : random.nextDouble() < LIMITED ? date.plusDays(30 + random.nextInt(900)) : null;
        return new Evidence(
                id,
                stated,
                standing == Standing.SUBMITTED ? Evidence.Status.SUBMITTED : Evidence.Status.ACCEPTED,
                issued,
                until,
                practice.label(),
                "sample document " + (1 + random.nextInt(900)),
                practice.kind() == Practice.Kind.OUTCOME ? measurements(bound, random) : List.of());
    }

    /** A practice that is planned, or an outcome that has not come yet. */
    private Evidence begun(String id, Practice practice, SplittableRandom random) {
        Extent stated = practice.kind() == Practice.Kind.OUTCOME
                ? Extent.EMPTY
                : Extent.EMPTY.with(Scale.CONDUCT, vocabulary.rank(Scale.CONDUCT, "Planned"));
        return evidence(id, practice, stated, random, Standing.COUNTS);
    }

    /** As many periods as the trend asks for, the last of them with a target where one is to be met. */
    private List<Measurement> measurements(Extent bound, SplittableRandom random) {
        boolean improves = bound.trend() != Extent.NONE || bound.fulfilment() != Extent.NONE;
        int periods = Math.max(1, bound.trend());
        var measurements = new ArrayList<Measurement>();
        int value = 40 + random.nextInt(40);
        for (int period = 0; period < periods; period++) {
            int achieved = improves ? value + 1 + random.nextInt(5) : value - random.nextInt(5);
            boolean last = period == periods - 1;
            measurements.add(new Measurement(
                    new Text("degree of attainment", "达成度"),
                    null,
                    "%",
                    BigDecimal.valueOf(value),
                    BigDecimal.valueOf(achieved),
                    true,
                    LocalDate.of(date.getYear() - (periods - period), 12, 31),
                    last && bound.fulfilment() != Extent.NONE ? BigDecimal.valueOf(achieved) : null,
                    null));
            value = achieved;
        }
        return measurements;
    }
}
