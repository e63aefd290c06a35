package org.gradus.model;

import org.gradus.text.Text;

/** The SHACL severities; only a violation lowers a level. */
public enum Severity {
    VIOLATION("Violation", "违规"),
    WARNING("Warning", "警告"),
    INFO("Info", "提示");

    private final String localName;
    private final Text label;

    Severity(String localName, String zh) {
        this.localName = localName;
        this.label = new Text(localName, zh);
    }

    public String localName() {
        return localName;
    }

    /** In words: in English the name that SHACL gives it. */
    public Text label() {
        return label;
    }
}
