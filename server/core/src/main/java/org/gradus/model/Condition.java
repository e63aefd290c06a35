package org.gradus.model;

/** When a requirement or criterion applies at all: 适用时, 适宜时, 必要时, 有条件时. */
public enum Condition {
    WHERE_APPLICABLE("WhereApplicable"),
    WHERE_APPROPRIATE("WhereAppropriate"),
    WHERE_NECESSARY("WhereNecessary"),
    WHERE_CONDITIONS_PERMIT("WhereConditionsPermit");

    private final String localName;

    Condition(String localName) {
        this.localName = localName;
    }

    public String localName() {
        return localName;
    }
}
