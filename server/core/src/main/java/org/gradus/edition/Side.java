package org.gradus.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;

/** One of two editions that are compared: its requirements, and how it understands practices. */
final class Side {
    private final Vocabulary vocabulary;
    private final Map<String, Requirement> requirements;
    private final Names names;
    private final Map<String, Demand> general = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> narrower = new HashMap<>();

    Side(Vocabulary vocabulary, MaturityModel model, Names names) {
        this.vocabulary = vocabulary;
        this.requirements = model.requirementsByIri();
        this.names = names;
        for (Practice practice : vocabulary.practices()) {
            practice.broader()
                    .forEach(each -> narrower.computeIfAbsent(each, iri -> new TreeSet<>())
                            .add(practice.iri()));
        }
    }

    Demand demand(List<Requirement> asked) {
        return Demand.of(asked, names);
    }

    /** What a general clause asks by the clauses that it refers to. */
    Demand demand(Criterion.Composition composition) {
        return general.computeIfAbsent(
                composition.iri(),
                iri -> demand(composition.requirements().stream()
                        .map(requirements::get)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** Whether one piece of evidence meets what is asked. */
    boolean meets(Witness.Item item, Criterion.Asked asked) {
        return understands(item.practice(), asked.practice())
                && item.reach().join(vocabulary.blank()).dominates(asked.bound());
    }

    /** Whether evidence of a practice is evidence of another. */
    boolean understands(String practice, String as) {
        Practice known = vocabulary.practice(practice);
        return known != null && (practice.equals(as) || known.broader().contains(as));
    }

    /** Whether both take evidence of each practice for the same practices. */
    boolean understandsAs(Side other) {
        return vocabulary.blank().equals(other.vocabulary.blank()) && narrower.equals(other.narrower);
    }

    /**
     * The least pieces of evidence of which each meets what is asked: of the practice itself, and of narrower ones where the other
     * edition does not take them for it. Those that it does meet at least as much there.
     */
    Stream<Witness.Item> least(Criterion.Asked asked, Side other) {
        String practice = asked.practice();
        return Stream.concat(
                        Stream.of(practice),
                        narrower.getOrDefault(practice, Set.of()).stream()
                                .filter(each -> !other.understands(each, practice)))
                .map(each -> new Witness.Item(each, asked.bound()));
    }
}
