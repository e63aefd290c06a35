package org.gradus.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A step of a model.
 *
 * @param rating the letter grade that certification gives for it, or empty where the standard family has none
 * @param usual how what stands on it usually presents itself
 */
public record Level(String iri, String name, int rank, Text label, String rating, Usual usual)
        implements Comparable<Level> {
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{0,4}\\d{1,3}");

    /**
     * What the standard says is usual at a level, and does not ask.
     *
     * @param form of a capability, or null where the standard names none
     * @param leastViews under how many main views a capability falls at least; 0 where nothing is said
     * @param mostViews under how many at the most; 0 where nothing is said
     * @param clause that says so, or empty
     */
    public record Usual(@Nullable CapabilityForm form, int leastViews, int mostViews, String clause) {}

    /** Where there is little room: its name where that is a code as the standard writes it, such as "CL3", else its label. */
    public Text mark() {
        return CODE.matcher(name).matches() ? new Text(name, name) : label;
    }

    /** The level that a person means by its name or number: {@code CL3}, {@code L3} or {@code 3}. */
    public static Optional<Level> named(String name, Collection<Level> levels) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return levels.stream()
                .filter(level -> level.name.toUpperCase(Locale.ROOT).equals(wanted)
                        || wanted.equals(String.valueOf(level.rank))
                        || wanted.equals("L" + level.rank))
                .findFirst();
    }

    @Override
    public int compareTo(Level other) {
        return Integer.compare(rank, other.rank);
    }
}
