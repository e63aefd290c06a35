package org.gradus.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.GRADUS;
import org.jspecify.annotations.Nullable;

/** How far one must have got for each level, so that as many reach it as are to. */
final class Calibration {
    /** So many organisations are looked at. */
    private static final int ORGANISATIONS = 800;
    /** Halvings of the range in which a threshold lies. */
    private static final int STEPS = 14;

    private static final double RANGE = 8;

    private final MaturityModel model;
    private final Demand demand;
    private final List<Item> items;
    private final Map<String, Requirement> byIri;
    /** In the order in which subjects have them. */
    private final List<String> practices;

    /** @param at the beginning of the name by which chance says how far one has got */
    private record Item(@Nullable String theme, boolean ofOrganisations, long at) {}

    private final IdentityHashMap<Criterion.Asked, List<Way>> ways = new IdentityHashMap<>();
    /** By place of a level, from 1. */
    private final double[] thresholds;

    Calibration(Ontology ontology, MaturityModel model, Demand demand, Shares shares, long seed) {
        this.model = model;
        this.demand = demand;
        this.byIri = model.requirementsByIri();
        this.practices = List.copyOf(demand.practices());
        this.items = practices.stream()
                .map(iri -> new Item(
                        ontology.vocabulary().declared(iri).theme(),
                        demand.isOfOrganisations(iri),
                        Latent.begun(iri + " ")))
                .toList();
        List<Level> levels = model.levels();
        this.thresholds = new double[levels.size() + 1];
        Arrays.fill(thresholds, RANGE);
        var subjects = subjects(seed, shares);
        int all = subjects.size();
        for (int place = 1; place <= levels.size(); place++) {
            subjects = reaching(place, subjects, shares.reaching(place, levels.size()) * all);
        }
    }

    /** How far each of many subjects has got with each practice. */
    private List<double[]> subjects(long seed, Shares shares) {
        boolean ofCapabilities = model.subjectClass().equals(GRADUS.Capability);
        var subjects = new ArrayList<double[]>();
        for (int number = 0; number < ORGANISATIONS; number++) {
            // Other organisations than those of the sample.
            var latent = new Latent(~seed, number, shares);
            for (int capability = ofCapabilities ? 0 : -1;
                    capability < (ofCapabilities ? latent.capabilities() : 0);
                    capability++) {
                double[] reached = new double[practices.size()];
                for (int i = 0; i < reached.length; i++) {
                    reached[i] = at(latent, items.get(i), capability);
                }
                subjects.add(reached);
            }
        }
        return subjects;
    }

    private static double at(Latent latent, Item item, int capability) {
        if (item.ofOrganisations()) {
            return latent.at(item.at(), item.theme(), -1);
        }
        if (capability >= 0) {
            return latent.at(item.at(), item.theme(), capability);
        }
        // An organisation inherits from its capabilities.
        double best = Double.NEGATIVE_INFINITY;
        for (int each = 0; each < latent.capabilities(); each++) {
            best = Math.max(best, latent.at(item.at(), item.theme(), each));
        }
        return best;
    }

    /** Finds the threshold of a level, and gives those who reach it. */
    private List<double[]> reaching(int place, List<double[]> subjects, double wanted) {
        double low = place == 1 ? -RANGE : thresholds[place - 1];
        double high = RANGE;
        List<double[]> reaching = List.of();
        for (int step = 0; step < STEPS; step++) {
            thresholds[place] = (low + high) / 2;
            reaching =
                    subjects.stream().filter(subject -> reaches(place, subject)).toList();
            if (reaching.size() > wanted) {
                low = thresholds[place];
            } else {
                high = thresholds[place];
            }
        }
        return reaching;
    }

    private boolean reaches(int place, double[] subject) {
        int rank = model.levels().get(place - 1).rank();
        return Demand.holds(model, rank, byIri, asked -> holds(asked, subject));
    }

    private boolean holds(Criterion.Asked asked, double[] subject) {
        for (Way way : ways.computeIfAbsent(asked, this::ways)) {
            if (subject[way.practice()] >= thresholds[way.place()]) {
                return true;
            }
        }
        return false;
    }

    /** A practice whose evidence satisfies a leaf from the place of a level on. */
    private record Way(int practice, int place) {}

    private List<Way> ways(Criterion.Asked asked) {
        var found = new ArrayList<Way>();
        demand.countingFor(asked.practice()).forEach(practice -> {
            int place = demand.easiest(practice, asked.bound());
            if (place < thresholds.length) {
                found.add(new Way(practices.indexOf(practice), place));
            }
        });
        return found;
    }

    /** How far one must have got for what is asked at a level, by its place from 1. */
    double threshold(int place) {
        return thresholds[place];
    }
}
