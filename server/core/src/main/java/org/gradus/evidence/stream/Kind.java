package org.gradus.evidence.stream;

import java.util.Map;
import org.gradus.rdf.GRADUS;
import org.jspecify.annotations.Nullable;

/** What a node of an evidence file is. */
enum Kind {
    CAPABILITY,
    ORGANISATION,
    EVIDENCE,
    MEASUREMENT,
    INAPPLICABILITY;

    private static final Map<String, Kind> BY_CLASS = Map.of(
            GRADUS.Capability, CAPABILITY,
            GRADUS.Organisation, ORGANISATION,
            GRADUS.Evidence, EVIDENCE,
            GRADUS.Measurement, MEASUREMENT,
            GRADUS.Inapplicability, INAPPLICABILITY);

    /** The kind of a class; null for any other. */
    static @Nullable Kind of(String iri) {
        return BY_CLASS.get(iri);
    }

    /** Whether it is assessed. */
    boolean isSubject() {
        return this == CAPABILITY || this == ORGANISATION;
    }
}
