package org.gradus.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What something is called, in whatever languages it was named, each text with its own tag. Whoever reads is shown the text
 * that suits best, in the manner of RFC 4647: in exactly the language, in a variety of it, without a language, in another
 * language of the product, in any. What is published keeps the tags: a German name does not become English by being shown
 * to an English reader.
 *
 * @param all every text once, in an order that does not depend on where they came from
 */
public record Labels(List<Tagged> all) {
    /** Nothing has been named. */
    public static final Labels NONE = new Labels(List.of());

    public Labels {
        all = all.size() < 2
                ? List.copyOf(all)
                : all.stream().distinct().sorted().toList();
    }

    /**
     * A text in a language.
     *
     * @param tag of BCP 47; empty where the text is in no language
     */
    public record Tagged(String text, String tag) implements Comparable<Tagged> {
        private static final Comparator<Tagged> ORDER = Comparator.comparing(Tagged::isTraditional)
                .thenComparing(Tagged::plainTag)
                .thenComparing(Tagged::text);
        private static final List<String> TRADITIONAL = List.of("zh-hant", "zh-tw", "zh-hk", "zh-mo");

        @Override
        public int compareTo(Tagged other) {
            return ORDER.compare(this, other);
        }

        private String plainTag() {
            return tag.toLowerCase(Locale.ROOT);
        }

        /** The product's Chinese is simplified: of two varieties the traditional one is the second choice. */
        private boolean isTraditional() {
            return tag.length() > 2 && TRADITIONAL.stream().anyMatch(plainTag()::startsWith);
        }

        /** 0 for exactly the language, 1 for a variety of it, 2 for any other. */
        private int distance(Language language) {
            return tag.equalsIgnoreCase(language.tag())
                    ? 0
                    : tag.regionMatches(
                                    true,
                                    0,
                                    language.tag() + "-",
                                    0,
                                    language.tag().length() + 1)
                            ? 1
                            : 2;
        }
    }

    /** The texts of one who names things in both languages. */
    public static Labels of(Text text) {
        return text.isEmpty()
                ? NONE
                : new Labels(
                        List.of(new Tagged(text.en(), Language.EN.tag()), new Tagged(text.zh(), Language.ZH.tag())));
    }

    /** What a reader of a language is shown; empty where there is no text at all. */
    public String in(Language language) {
        Tagged best = null;
        int least = Integer.MAX_VALUE;
        for (Tagged each : all) {
            int rank = rank(each, language);
            if (rank < least) {
                best = each;
                least = rank;
            }
        }
        return best == null ? "" : best.text();
    }

    private static int rank(Tagged each, Language language) {
        int distance = each.distance(language);
        if (distance < 2) {
            return distance;
        }
        if (each.tag().isEmpty()) {
            return 2;
        }
        int rank = 3;
        for (Language other : Language.values()) {
            int further = each.distance(other);
            if (further < 2) {
                return rank + further;
            }
            rank += 2;
        }
        return rank;
    }

    /** What readers of either language are shown. */
    public Text shown() {
        return all.isEmpty() ? Text.EMPTY : new Text(in(Language.EN), in(Language.ZH));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
