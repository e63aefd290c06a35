package org.gradus.model;

/**
 * The ordered scales on which practices are described. Breadth and depth follow T/AIITRE 10004-2023, 6.1 and 6.2.
 * Trend is never stated by evidence: it is derived from measurements.
 */
public enum Scale {
    BREADTH,
    DEPTH,
    DRIVER,
    CONDUCT,
    TREND;

    private final String localName = name().toLowerCase(java.util.Locale.ROOT);

    /** The name in IRIs: {@code gradus:breadth}, and {@code https://w3id.org/gradus/breadth} for the scheme. */
    public String localName() {
        return localName;
    }

    /** The local name of the property by which a criterion bounds this scale, such as {@code minBreadth}. */
    public String boundProperty() {
        return "min" + name().charAt(0) + localName.substring(1);
    }
}
