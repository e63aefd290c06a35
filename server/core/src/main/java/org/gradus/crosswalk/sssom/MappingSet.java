package org.gradus.crosswalk.sssom;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gradus.rdf.GRADUS;

/**
 * Mappings that are published together.
 *
 * @param name the name of its files, without their extensions
 * @param slots what is said of the set as a whole, by the names of SSSOM's slots
 * @param prefixes the prefixes that its file declares beside those that every file has
 */
public record MappingSet(
        String name, Map<String, List<String>> slots, Map<String, String> prefixes, List<Mapping> mappings) {
    public static final String ID = "mapping_set_id";
    public static final String TITLE = "mapping_set_title";
    public static final String DESCRIPTION = "mapping_set_description";
    public static final String LICENSE = "license";
    public static final String VERSION = "sssom_version";

    public MappingSet {
        slots = Map.copyOf(slots);
        var named = new TreeMap<>(prefixes);
        named.keySet().removeAll(Curies.BUILT_IN.keySet());
        if (!Extensions.used(mappings).isEmpty()) {
            named.putIfAbsent(Extensions.PREFIX, GRADUS.NS);
        }
        prefixes = Map.copyOf(named);
        mappings = List.copyOf(mappings);
    }

    /** The IRI of the set. */
    public String iri() {
        return Objects.requireNonNull(slots.get(ID), "every set has an identifier")
                .get(0);
    }
}
