package org.gradus.crosswalk.sssom;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that SSSOM lets a mapping set or a mapping say; or one that SSSOM has not and lets a file define for itself.
 *
 * @param setSince the version of SSSOM that gave it to sets; empty where sets have none
 * @param mappingSince the version of SSSOM that gave it to mappings; empty where mappings have none
 * @param many whether it may have several values
 * @param common whether a set may say it for all its mappings
 * @param property IRI of the property that says it in RDF
 * @param least the least number that it takes; null where it takes no numbers
 * @param most the greatest number that it takes; null where it takes no numbers
 */
record Slot(
        String name,
        String setSince,
        String mappingSince,
        Type type,
        boolean many,
        boolean common,
        String property,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** What the values of a slot are. */
    enum Type {
        TEXT,
        CHINESE,
        REFERENCE,
        PREDICATE,
        JUSTIFICATION,
        URI,
        DATE,
        NUMBER,
        VERSION,
        ENTITY_TYPE,
        MODIFIER,
        CARDINALITY;

        /** Whether values are identifiers, CURIEs in a file and IRIs elsewhere. */
        boolean isReference() {
            return this == REFERENCE || this == PREDICATE || this == JUSTIFICATION;
        }
    }

    /** Whether SSSOM does not have it, so that a file that uses it defines it first. */
    boolean isExtension() {
        return name.startsWith("ext_");
    }

    boolean ofSets() {
        return !setSince.isEmpty();
    }

    boolean ofMappings() {
        return !mappingSince.isEmpty();
    }
}
