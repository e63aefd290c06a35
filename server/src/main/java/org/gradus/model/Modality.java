package org.gradus.model;

/** How strongly a requirement binds: 应, 不应, 宜, 可. */
public enum Modality {
    SHALL("Shall"),
    SHALL_NOT("ShallNot"),
    SHOULD("Should"),
    MAY("May");

    private final String localName;

    Modality(String localName) {
        this.localName = localName;
    }

    public String localName() {
        return localName;
    }
}
