package org.gradus.model;

import org.gradus.text.Text;

/**
 * A step of a model.
 *
 * @param rating the letter grade that certification gives for it, or empty where the standard family has none
 */
public record Level(String iri, String name, int rank, Text label, String rating) implements Comparable<Level> {
    @Override
    public int compareTo(Level other) {
        return Integer.compare(rank, other.rank);
    }
}
