package org.gradus.evidence.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.gradus.text.Text;

/**
 * What counts for one subject.
 *
 * @param byPractice evidence by practice IRI, narrower practices' evidence under the broader ones too
 * @param setAside evidence by practice that does not count: rejected, not yet accepted, not yet issued, expired, or by
 *     which the organisation says itself that the practice is not done
 * @param waived IRIs of the requirements and criteria that the subject states not to apply, each with the reason
 * @param own what of this the subject states itself
 */
public record Admitted(
        Subject subject,
        Map<String, List<Counted>> byPractice,
        Map<String, List<Evidence>> setAside,
        Map<String, Text> waived,
        Own own) {
    /**
     * Statements of a subject that requirements or criteria do not apply.
     *
     * @param inapplicable by the IRI of the requirement or criterion, the reason
     * @param heldFor the classes of the subjects for which they are made: the subject's, and of an organisation its
     *     capabilities' too
     */
    public record Own(Map<String, Text> inapplicable, Set<String> heldFor) {
        static final Own NOTHING = new Own(Map.of(), Set.of());
    }

    /** The same for a subject that states nothing itself. */
    public Admitted(
            Subject subject,
            Map<String, List<Counted>> byPractice,
            Map<String, List<Evidence>> setAside,
            Map<String, Text> waived) {
        this(subject, byPractice, setAside, waived, Own.NOTHING);
    }

    /** The same with one more item, which counts for its practice and the broader ones. */
    public Admitted with(Counted item, Set<String> broader) {
        var more = new HashMap<>(byPractice);
        Stream.concat(Stream.of(item.practice()), broader.stream()).forEach(practice -> {
            var items = new ArrayList<>(of(practice));
            items.add(item);
            more.put(practice, items);
        });
        return new Admitted(subject, more, setAside, waived, own);
    }

    /** Why the subject states that a requirement, or criteria of it, do not apply. */
    public List<Text> reasons(Requirement requirement) {
        return Stream.concat(
                        Stream.of(requirement.iri()),
                        requirement.criteria().stream().map(Criterion::iri))
                .map(waived::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The evidence for a practice, possibly empty. */
    public List<Counted> of(String practice) {
        return byPractice.getOrDefault(practice, List.of());
    }

    /** The evidence for a practice that does not count, possibly empty. */
    public List<Evidence> setAside(String practice) {
        return setAside.getOrDefault(practice, List.of());
    }
}
