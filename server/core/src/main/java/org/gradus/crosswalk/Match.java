package org.gradus.crosswalk;

/** How two terms of different standards relate: the mapping relations of SKOS. */
public enum Match {
    EXACT("exactMatch"),
    CLOSE("closeMatch"),
    BROAD("broadMatch"),
    NARROW("narrowMatch"),
    RELATED("relatedMatch");

    private final String localName;

    Match(String localName) {
        this.localName = localName;
    }

    /** The local name in the SKOS namespace. */
    public String localName() {
        return localName;
    }

    /** The same relation read from the other side. */
    public Match inverse() {
        return switch (this) {
            case BROAD -> NARROW;
            case NARROW -> BROAD;
            default -> this;
        };
    }
}
