package org.gradus.model;

import java.util.regex.Pattern;
import org.gradus.text.Text;

/**
 * A step of a model.
 *
 * @param rating the letter grade that certification gives for it, or empty where the standard family has none
 */
public record Level(String iri, String name, int rank, Text label, String rating) implements Comparable<Level> {
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{0,4}\\d{1,3}");

    /** Where there is little room: its name where that is a code as the standard writes it, such as "CL3", else its label. */
    public Text mark() {
        return CODE.matcher(name).matches() ? new Text(name, name) : label;
    }

    @Override
    public int compareTo(Level other) {
        return Integer.compare(rank, other.rank);
    }
}
