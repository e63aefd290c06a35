package org.gradus.ontology;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.model.Practice;

/** How many requirements of each model ask for a practice. */
public final class PracticeUses {
    private final Map<String, Map<String, Long>> byPractice = new HashMap<>();

    public PracticeUses(Ontology ontology) {
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

    /** How many requirements ask for a practice, by name of the model. */
    public Map<String, Long> of(Practice practice) {
        return Collections.unmodifiableMap(byPractice.getOrDefault(practice.iri(), Map.of()));
    }
}
