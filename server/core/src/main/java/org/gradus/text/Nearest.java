package org.gradus.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The known name that a misspelt one most probably means: the only one that it begins, or the nearest by edit distance. Case, hyphens, underscores and spaces do not
 * count, because {@code dataAcquisition} and {@code Data acquisition} mean {@code data-acquisition}.
 */
public final class Nearest {
    /** From so many characters on the beginning of one name means that name. */
    private static final int BEGINNING = 4;

    private Nearest() {}

    /** The only candidate that begins so, or the nearest, unless that is too far to be meant; the first of several. */
    public static <T> Optional<T> to(String misspelt, Collection<T> candidates, Function<T, String> name) {
        String wanted = plain(misspelt);
        var begun = candidates.stream()
                .filter(candidate -> plain(name.apply(candidate)).startsWith(wanted))
                .toList();
        if (wanted.length() >= BEGINNING && begun.size() == 1) {
            return Optional.of(begun.get(0));
        }
        int least = Math.max(2, wanted.length() / 3) + 1;
        T nearest = null;
        for (T candidate : candidates) {
            String known = plain(name.apply(candidate));
            if (Math.abs(known.length() - wanted.length()) < least) {
                int distance = distance(wanted, known);
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * "Did you mean …?" in both languages; empty where nothing is near.
     *
     * @param shown how a name is written in the sentence
     */
    public static Text meant(String misspelt, Collection<String> candidates, UnaryOperator<String> shown) {
        return to(misspelt, candidates, known -> known)
                .map(shown)
                .map(nearest -> new Text("Did you mean " + nearest + "?", "是否指 " + nearest + "？"))
                .orElse(Text.EMPTY);
    }

    private static String plain(String name) {
        return name.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
