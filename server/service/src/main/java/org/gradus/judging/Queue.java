package org.gradus.judging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.ontology.Vocabulary;
import org.gradus.store.Organisation;
import org.gradus.text.Text;

/** What waits for a decision, across organisations, the longest first. */
public final class Queue {
    private final Standards standards;
    private final Items items;
    private final Clock clock;

    public Queue(Standards standards, Items items, Clock clock) {
        this.standards = standards;
        this.items = items;
        this.clock = clock;
    }

    /** An item that waits. */
    public record Waiting(Organisation organisation, Item item) {}

    /** Which of the undecided items are meant. */
    public enum State {
        /** Those for which an assessor has something to say, proposed or not. */
        OPEN,
        /** Those for which a second assessor has something to say. */
        PROPOSED,
        /** Those for which who submitted them has something to say. */
        ASKED_BACK;

        /** Lower case, as people and programs write it. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<State> of(String tag) {
            return Arrays.stream(values())
                    .filter(each -> each.tag().equals(tag))
                    .findFirst();
        }
    }

    /**
     * What is asked for.
     *
     * @param organisation a part of its name or id; empty for any
     * @param practice a part of the name or IRI of a practice; empty for any
     * @param days for how many days it has waited at least
     */
    public record Filter(String organisation, String practice, int days, State state) {}

    /** What waits at these organisations, in order. */
    public List<Waiting> of(Collection<Organisation> organisations, Filter filter) {
        Instant latest = clock.instant().minus(Duration.ofDays(filter.days()));
        return organisations.stream()
                .filter(each -> contains(filter.organisation(), each.id(), each.name()))
                .flatMap(each -> items.of(each.id()).stream()
                        .filter(item -> fits(item, filter, latest))
                        .map(item -> new Waiting(each, item)))
                .sorted(Comparator.comparing((Waiting each) -> each.item().since())
                        .thenComparing(each -> each.organisation().id())
                        .thenComparing(each -> each.item().iri()))
                .toList();
    }

    private boolean fits(Item item, Filter filter, Instant latest) {
        boolean inState = switch (filter.state()) {
            case OPEN -> item.isUndecided() && !item.isAskedBack();
            // What counts already can be proposed to be rejected.
            case PROPOSED -> item.isProposed();
            case ASKED_BACK -> item.isAskedBack();
        };
        return inState
                && !item.since().isAfter(latest)
                && (filter.practice().isEmpty()
                        || item.practices().stream().anyMatch(practice -> isMeant(practice, filter.practice())));
    }

    private boolean isMeant(String practice, String words) {
        Vocabulary vocabulary = standards.ontology().vocabulary();
        return contains(words, practice, vocabulary.declared(practice).label());
    }

    private static boolean contains(String words, String name, Text label) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        return Stream.of(name, label.en(), label.zh())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(asked));
    }
}
