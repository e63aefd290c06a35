package org.gradus.evidence.stream;

import static org.gradus.evidence.stream.Kind.CAPABILITY;
import static org.gradus.evidence.stream.Kind.EVIDENCE;
import static org.gradus.evidence.stream.Kind.INAPPLICABILITY;
import static org.gradus.evidence.stream.Kind.MEASUREMENT;
import static org.gradus.evidence.stream.Kind.ORGANISATION;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/** The properties of the usual form, with the kinds of node that have them. A practice is one too, whichever it is. */
enum Property {
    TYPE(Namespaces.RDF + "type", CAPABILITY, ORGANISATION, EVIDENCE, MEASUREMENT, INAPPLICABILITY),
    LABEL(Namespaces.RDFS + "label", CAPABILITY, ORGANISATION, EVIDENCE),
    PREFERRED_LABEL(Namespaces.SKOS + "prefLabel", CAPABILITY, ORGANISATION),
    OF_ORGANISATION(GRADUS.ofOrganisation, CAPABILITY),
    FORM(GRADUS.form, CAPABILITY),
    VIEW(GRADUS.view, CAPABILITY),
    INDUSTRY(GRADUS.industry, ORGANISATION),
    SIZE(GRADUS.size, ORGANISATION),
    REGION(GRADUS.region, ORGANISATION),
    OWNERSHIP(GRADUS.ownership, ORGANISATION),
    IN_GROUP(GRADUS.inGroup, ORGANISATION),
    SCOPE(GRADUS.scope, ORGANISATION),
    PRACTICE("", CAPABILITY, ORGANISATION),
    INAPPLICABLE(GRADUS.inapplicable, CAPABILITY, ORGANISATION),
    TITLE(Namespaces.DCTERMS + "title", EVIDENCE),
    STATUS(GRADUS.status, EVIDENCE),
    STATUS_REASON(GRADUS.statusReason, EVIDENCE),
    ISSUED(Namespaces.DCTERMS + "issued", EVIDENCE),
    VALID_UNTIL(GRADUS.validUntil, EVIDENCE),
    SOURCE(Namespaces.DCTERMS + "source", EVIDENCE),
    BREADTH(GRADUS.breadth, EVIDENCE),
    DEPTH(GRADUS.depth, EVIDENCE),
    DRIVER(GRADUS.driver, EVIDENCE),
    CONDUCT(GRADUS.conduct, EVIDENCE),
    FIGURE(GRADUS.figure, EVIDENCE),
    SCENARIO(GRADUS.scenario, EVIDENCE),
    MEASUREMENTS(GRADUS.measurement, EVIDENCE),
    INDICATOR(GRADUS.indicator, MEASUREMENT),
    UNIT(GRADUS.unit, MEASUREMENT),
    BASELINE(GRADUS.baseline, MEASUREMENT),
    ACHIEVED(GRADUS.achieved, MEASUREMENT),
    BETTER(GRADUS.better, MEASUREMENT),
    PERIOD_END(GRADUS.periodEnd, MEASUREMENT),
    TARGET(GRADUS.target, MEASUREMENT),
    DUE_DATE(GRADUS.dueDate, MEASUREMENT),
    OF_INDICATOR(GRADUS.ofIndicator, MEASUREMENT),
    OF_REQUIREMENT(GRADUS.ofRequirement, INAPPLICABILITY),
    JUSTIFICATION(GRADUS.justification, INAPPLICABILITY);

    private static final Map<String, Property> BY_IRI = new HashMap<>();

    static {
        for (Property property : values()) {
            BY_IRI.put(property.iri, property);
        }
    }

    private final String iri;
    private final Set<Kind> kinds;

    Property(String iri, Kind first, Kind... others) {
        this.iri = iri;
        this.kinds = EnumSet.of(first, others);
    }

    /** The property with this IRI, but for practices; null for any other. */
    static @Nullable Property of(String iri) {
        return BY_IRI.get(iri);
    }

    /** One bit for each property that nodes of a kind have. */
    static long of(Kind kind) {
        long bits = 0;
        for (Property property : values()) {
            if (property.kinds.contains(kind)) {
                bits |= property.bit();
            }
        }
        return bits;
    }

    /** Its place within one run; it is never kept. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
