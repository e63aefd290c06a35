package org.gradus.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;

/**
 * A scale that evidence leaves blank although requirements ask for more there than a blank stands for.
 *
 * @param practice IRI
 * @param items how many items of evidence leave it blank
 * @param asking how many requirements ask for more, by the name of their model
 * @param most the highest rank that any of them asks for
 */
public record LeftBlank(String practice, Scale scale, int items, Map<String, Integer> asking, int most) {
    /** How many requirements of all models ask for more. */
    public int cost() {
        return asking.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What dossiers leave blank, what costs most first. What is said not to be done, or not whole, has no extent to state. */
    public static List<LeftBlank> of(Collection<Dossier> dossiers, Ontology ontology) {
        Vocabulary vocabulary = ontology.vocabulary();
        var left = new ArrayList<LeftBlank>();
        blanks(dossiers)
                .forEach((practice, scales) -> scales.forEach((scale, items) -> {
                    LeftBlank blank = asking(vocabulary.declared(practice), scale, items, ontology);
                    if (!blank.asking().isEmpty()) {
                        left.add(blank);
                    }
                }));
        left.sort(Comparator.comparingInt(LeftBlank::cost).reversed());
        return List.copyOf(left);
    }

    private static Map<String, Map<Scale, Integer>> blanks(Collection<Dossier> dossiers) {
        Set<Dossier.Showing> showings = new HashSet<>();
        dossiers.forEach(dossier -> dossier.shown().values().forEach(showings::addAll));
        var blanks = new TreeMap<String, Map<Scale, Integer>>();
        for (Dossier.Showing showing : showings) {
            Evidence evidence = showing.evidence();
            for (Scale scale : Scale.values()) {
                if (scale.mayBeBlank()
                        && evidence.claim() == null
                        && evidence.stated().on(scale) == Extent.NONE) {
                    blanks.computeIfAbsent(showing.practice(), p -> new EnumMap<>(Scale.class))
                            .merge(scale, 1, Integer::sum);
                }
            }
        }
        return blanks;
    }

    private static LeftBlank asking(Practice practice, Scale scale, int items, Ontology ontology) {
        int least = ontology.vocabulary().blank().on(scale);
        var asking = new TreeMap<String, Integer>();
        int most = least;
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            for (Requirement requirement : model.requirements()) {
                int rank = requirement
                        .asked()
                        .filter(asked -> countsFor(practice, asked))
                        .mapToInt(asked -> asked.bound().on(scale))
                        .max()
                        .orElse(Extent.NONE);
                if (rank > least) {
                    asking.merge(name, 1, Integer::sum);
                    most = Math.max(most, rank);
                }
            }
        }
        return new LeftBlank(practice.iri(), scale, items, asking, most);
    }

    private static boolean countsFor(Practice practice, Criterion.Asked asked) {
        return asked.practice().equals(practice.iri()) || practice.broader().contains(asked.practice());
    }
}
