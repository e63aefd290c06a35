package org.gradus.model;

/** How strongly a requirement binds: 应, 不应, 宜, 可. */
public enum Modality {
    SHALL("Shall", Severity.VIOLATION),
    SHALL_NOT("ShallNot", Severity.VIOLATION),
    SHOULD("Should", Severity.WARNING),
    MAY("May", Severity.INFO);

    private final String localName;
    private final Severity severity;

    Modality(String localName, Severity severity) {
        this.localName = localName;
        this.severity = severity;
    }

    /** What it means not to do what is asked this firmly. */
    public Severity severity() {
        return severity;
    }

    public String localName() {
        return localName;
    }
}
