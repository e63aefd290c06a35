package org.gradus.sample;

import java.util.Map;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;

/**
 * What kind of organisation one is, in terms of the ontology.
 *
 * @param industry local name of its industry
 * @param size local name of its size
 * @param ownership local name of its ownership
 * @param region local name of its region
 */
public record Profile(String industry, String size, String ownership, String region) {
    private static final String INDUSTRIES = Namespaces.BASE + "t-aiitre-10004-2023/";

    /** By property, the IRI of its value. */
    Map<String, String> statements() {
        return Map.of(
                GRADUS.industry, INDUSTRIES + industry,
                GRADUS.size, Namespaces.CORE + size,
                GRADUS.ownership, Namespaces.CORE + ownership,
                GRADUS.region, Namespaces.CORE + region);
    }
}
