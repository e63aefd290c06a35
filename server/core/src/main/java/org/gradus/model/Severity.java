package org.gradus.model;

/** The SHACL severities; only a violation lowers a level. */
public enum Severity {
    VIOLATION("Violation"),
    WARNING("Warning"),
    INFO("Info");

    private final String localName;

    Severity(String localName) {
        this.localName = localName;
    }

    public String localName() {
        return localName;
    }
}
