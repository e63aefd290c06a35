package org.gradus.evidence.admission;

import java.util.EnumMap;
import java.util.Map;

/**
 * What kind of organisation one is, as far as it says so.
 *
 * @param values by facet, IRI of the term of its code list
 */
public record Profile(Map<Facet, String> values) {
    /** Of who says nothing. */
    public static final Profile NONE = new Profile(Map.of());

    public Profile {
        values = Map.copyOf(values);
    }

    /** The term of a facet; empty where it is not stated. */
    public String term(Facet facet) {
        return values.getOrDefault(facet, "");
    }

    /** The term of a facet without its namespace, for tables; empty where it is not stated. */
    public String name(Facet facet) {
        String term = term(facet);
        return term.substring(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')) + 1);
    }

    /** A profile while it is put together. */
    public static final class Builder {
        private final EnumMap<Facet, String> values = new EnumMap<>(Facet.class);

        /** Says a facet; what is said first holds. */
        public Builder with(Facet facet, String term) {
            values.putIfAbsent(facet, term);
            return this;
        }

        public Profile build() {
            return values.isEmpty() ? NONE : new Profile(values);
        }
    }
}
