package org.gradus.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;

/** The practices of an ontology, numbered: plans and packed evidence of one numbering fit each other. */
public final class Practices {
    private final Map<String, Integer> numbers;

    public Practices(Vocabulary vocabulary) {
        this(vocabulary.practices());
    }

    private Practices(Collection<Practice> practices) {
        numbers = new HashMap<>(practices.size() * 2);
        practices.forEach(practice -> numbers.put(practice.iri(), numbers.size()));
    }

    int size() {
        return numbers.size();
    }

    /** The number of a practice; -1 where the ontology has none of this IRI. */
    int number(String iri) {
        return numbers.getOrDefault(iri, -1);
    }
}
