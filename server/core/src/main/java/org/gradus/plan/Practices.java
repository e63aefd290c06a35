package org.gradus.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;

/**
 * The practices of an ontology, numbered by their IRIs: plans and packed evidence of one numbering fit each other, whichever
 * program made them. Immutable.
 */
public final class Practices {
    private final List<String> iris;
    private final Map<String, Integer> numbers;
    /** By practice, the broader ones. */
    private final int[][] broader;
    /** By practice, the narrower ones. */
    private final int[][] narrower;

    public Practices(Vocabulary vocabulary) {
        this(vocabulary.practices().stream().map(Practice::iri).sorted().toList(), vocabulary);
    }

    private Practices(List<String> iris, Vocabulary vocabulary) {
        if (iris.size() > Character.MAX_VALUE) {
            throw new IllegalArgumentException(iris.size() + " practices");
        }
        this.iris = iris;
        this.numbers = new HashMap<>(iris.size() * 2);
        iris.forEach(iri -> numbers.put(iri, numbers.size()));
        this.broader = new int[iris.size()][0];
        this.narrower = new int[iris.size()][0];
        for (Practice practice : vocabulary.practices()) {
            int number = number(practice.iri());
            broader[number] =
                    practice.broader().stream().mapToInt(this::number).sorted().toArray();
            for (int each : broader[number]) {
                narrower[each] = Arrays.copyOf(narrower[each], narrower[each].length + 1);
                narrower[each][narrower[each].length - 1] = number;
            }
        }
    }

    /** The numbering of another state of the vocabulary in which these practices keep their numbers, and new ones follow. */
    public Practices in(Vocabulary other) {
        var more = other.practices().stream()
                .map(Practice::iri)
                .filter(iri -> !numbers.containsKey(iri))
                .sorted();
        return new Practices(Stream.concat(iris.stream(), more).toList(), other);
    }

    public int size() {
        return iris.size();
    }

    /** The number of a practice; -1 where the ontology has none of this IRI. */
    public int number(String iri) {
        return numbers.getOrDefault(iri, -1);
    }

    public String iri(int practice) {
        return iris.get(practice);
    }

    /** The broader practices of one, at any distance. Not to be changed. */
    public int[] broader(int practice) {
        return broader[practice];
    }

    /** The narrower practices of one, at any distance. Not to be changed. */
    public int[] narrower(int practice) {
        return narrower[practice];
    }
}
