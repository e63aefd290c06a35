package org.gradus.crosswalk;

import java.util.List;
import java.util.Map;

/**
 * Mappings that are published together.
 *
 * @param name the name of its files below {@code crosswalks/}
 * @param title what people call it
 * @param prefixes the prefixes that its CURIEs use
 */
public record MappingSet(String name, String title, Map<String, String> prefixes, List<Mapping> mappings) {
    public MappingSet {
        prefixes = Map.copyOf(prefixes);
        mappings = List.copyOf(mappings);
    }
}
