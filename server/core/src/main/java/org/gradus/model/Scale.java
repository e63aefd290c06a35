package org.gradus.model;

/**
 * The ordered scales on which practices are described. Breadth and depth follow T/AIITRE 10004-2023, 6.1 and 6.2.
 * Trend and
 * fulfilment are never stated by evidence: they are derived from measurements, and from the targets that these state.
 */
public enum Scale {
    BREADTH,
    DEPTH,
    DRIVER,
    CONDUCT,
    TREND,
    FULFILMENT;

    private final String localName = name().toLowerCase(java.util.Locale.ROOT);

    /** The name in IRIs: {@code gradus:breadth}, and {@code https://w3id.org/gradus/breadth} for the scheme. */
    public String localName() {
        return localName;
    }

    /** Whether it is derived from measurements, so that evidence cannot state it. */
    public boolean isDerived() {
        return this == TREND || this == FULFILMENT;
    }

    /** Whether evidence may leave it blank, and its lowest rank stands in: conduct has a default of its own. */
    public boolean mayBeBlank() {
        return this == BREADTH || this == DEPTH || this == DRIVER;
    }

    /** The local name of the property by which a criterion bounds this scale, such as {@code minBreadth}. */
    public String boundProperty() {
        return "min" + name().charAt(0) + localName.substring(1);
    }
}
