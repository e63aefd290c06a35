package org.gradus.bulk;

/**
 * A column of a table of results.
 *
 * @param name as it stands in the head of the table
 * @param type what its cells are
 */
public record Column(String name, Type type) {
    /** What cells are. */
    public enum Type {
        TEXT,
        /** A whole number that fits 32 bits. */
        NUMBER,
        DATE
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column number(String name) {
        return new Column(name, Type.NUMBER);
    }

    static Column date(String name) {
        return new Column(name, Type.DATE);
    }
}
