package org.gradus.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.listing.FilledSheet;
import org.gradus.text.Text;

/** A value that reviewers choose from a list, as people write it in either language. */
interface Choice {
    /**
     * How a value is called.
     *
     * @param iri the term of the vocabulary
     * @param synonyms other ways to write it
     */
    record Words(String iri, Text label, List<String> synonyms) {
        public Words {
            synonyms = List.copyOf(synonyms);
        }
    }

    Words words();

    /** The term of the vocabulary. */
    default String iri() {
        return words().iri();
    }

    default Text label() {
        return words().label();
    }

    /** As the list shows it: in both languages. */
    default String shown() {
        return label().en() + " " + label().zh();
    }

    /** The value that a cell means; empty where it means none. */
    static <T extends Choice> Optional<T> meant(String typed, T[] values) {
        String plain = FilledSheet.plain(typed);
        return Arrays.stream(values)
                .filter(value -> Stream.concat(
                                Stream.of(
                                        value.shown(),
                                        value.label().en(),
                                        value.label().zh()),
                                value.words().synonyms().stream())
                        .anyMatch(name -> FilledSheet.plain(name).equals(plain)))
                .findFirst();
    }

    /** The value that a term is; empty where it is none. */
    static <T extends Choice> Optional<T> of(String iri, T[] values) {
        return Arrays.stream(values).filter(value -> value.iri().equals(iri)).findFirst();
    }

    /** All values as the list shows them. */
    static String[] listed(Choice... values) {
        return Arrays.stream(values).map(Choice::shown).toArray(String[]::new);
    }
}
