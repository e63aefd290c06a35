package org.gradus.assess;

/**
 * The outcome of a requirement, in the words of EARL. "Failed" and "nothing was shown" are not the same, and neither is
 * "passed" and "does not apply".
 */
public enum Outcome {
    PASSED("passed"),
    FAILED("failed"),
    INAPPLICABLE("inapplicable"),
    UNTESTED("untested");

    private final String localName;

    Outcome(String localName) {
        this.localName = localName;
    }

    /** The local name in EARL. */
    public String localName() {
        return localName;
    }

    /** Whether the requirement stands in nobody's way: it is met, or does not apply. */
    public boolean isFavourable() {
        return this == PASSED || this == INAPPLICABLE;
    }
}
