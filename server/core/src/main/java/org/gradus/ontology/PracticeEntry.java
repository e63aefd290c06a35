package org.gradus.ontology;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.text.Language;
import org.gradus.text.Text;

/**
 * A practice with what helps people to find it and to tell it from others.
 *
 * @param synonyms what else people call it, by language
 * @param scopeNote what belongs to it and what to its neighbours
 * @param describedOn the scales that mean something for it; empty where the ontology leaves that open
 */
public record PracticeEntry(
        Practice practice, Map<Language, List<String>> synonyms, Text scopeNote, List<Scale> describedOn) {
    /** Where a word is found, best first. */
    public enum Place {
        NAME("name", "名称"),
        SYNONYM("synonym", "别称"),
        DEFINITION("definition", "定义"),
        PROOF("proof", "佐证"),
        SCOPE("scope note", "范围说明");

        private final Text label;

        Place(String en, String zh) {
            this.label = new Text(en, zh);
        }

        public Text label() {
            return label;
        }
    }

    public PracticeEntry {
        synonyms = Map.copyOf(synonyms);
        describedOn = List.copyOf(describedOn);
    }

    /**
     * The best place where a word is found, in either language, whatever its case and width; empty where it is nowhere. Of
     * several words that do not stand together each must be found, and the place is that of the one found last.
     */
    public Optional<Place> finds(String word) {
        String wanted = Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        Optional<Place> together = place(wanted);
        if (together.isPresent()) {
            return together;
        }
        var places = Stream.of(wanted.split("\\s+")).map(this::place).toList();
        return places.stream().allMatch(Optional::isPresent)
                ? places.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Optional<Place> place(String wanted) {
        Predicate<String> has = text -> text.toLowerCase(Locale.ROOT).contains(wanted);
        Predicate<Text> either = text -> has.test(text.en()) || has.test(text.zh());
        if (has.test(practice.name()) || has.test(practice.name().replace('-', ' ')) || either.test(practice.label())) {
            return Optional.of(Place.NAME);
        }
        if (synonyms.values().stream().flatMap(List::stream).anyMatch(has)) {
            return Optional.of(Place.SYNONYM);
        }
        if (either.test(practice.definition())) {
            return Optional.of(Place.DEFINITION);
        }
        if (either.test(practice.proof())) {
            return Optional.of(Place.PROOF);
        }
        return either.test(scopeNote) ? Optional.of(Place.SCOPE) : Optional.empty();
    }
}
