package org.gradus.crosswalk;

import org.gradus.rdf.Namespaces;

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

    /** The IRI in SKOS. */
    public String iri() {
        return Namespaces.SKOS + localName;
    }
}
