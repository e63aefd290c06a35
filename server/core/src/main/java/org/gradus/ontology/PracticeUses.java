package org.gradus.ontology;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.model.Practice;

/** The practices, and how many requirements of each model ask for them. */
public final class PracticeUses {
    private final Ontology ontology;
    private final Map<String, Map<String, Long>> byPractice = new HashMap<>();

    public PracticeUses(Ontology ontology) {
        this.ontology = ontology;
        for (String name : ontology.modelNames()) {
            ontology.model(name)
                    .requirements()
                    .forEach(requirement -> requirement
                            .asked()
                            .map(asked -> asked.practice())
                            .distinct()
                            .forEach(practice -> byPractice
                                    .computeIfAbsent(practice, p -> new TreeMap<>())
                                    .merge(name, 1L, Long::sum)));
        }
    }

    /** The practices whose name or label has a word, by name; all for an empty one. */
    public List<Practice> practices(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return ontology.vocabulary().practices().stream()
                .filter(practice -> practice.name().contains(wanted)
                        || practice.label().en().toLowerCase(Locale.ROOT).contains(wanted)
                        || practice.label().zh().contains(wanted))
                .sorted(Comparator.comparing(Practice::name))
                .toList();
    }

    /** How many requirements ask for a practice, by name of the model. */
    public Map<String, Long> of(Practice practice) {
        return Collections.unmodifiableMap(byPractice.getOrDefault(practice.iri(), Map.of()));
    }
}
