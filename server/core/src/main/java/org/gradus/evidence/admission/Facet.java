package org.gradus.evidence.admission;

import java.util.Locale;
import org.gradus.rdf.GRADUS;
import org.jspecify.annotations.Nullable;

/** A respect in which organisations are of one kind or another. None of them decides. */
public enum Facet {
    INDUSTRY(GRADUS.industry),
    SIZE(GRADUS.size),
    REGION(GRADUS.region),
    OWNERSHIP(GRADUS.ownership),
    SCOPE(GRADUS.scope);

    private final String property;

    Facet(String property) {
        this.property = property;
    }

    /** IRI of the property that says it. */
    public String property() {
        return property;
    }

    /** Its name as people type it: {@code industry}. */
    public String localName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet that a property says; null where it says none. */
    static @Nullable Facet of(String property) {
        for (Facet facet : values()) {
            if (facet.property.equals(property)) {
                return facet;
            }
        }
        return null;
    }
}
