package org.gradus.crosswalk.sssom;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.OWL2;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;

/** The short forms of identifiers in a file: its own prefixes, and those that every file has without saying so. */
final class Curies {
    /** What every file has. */
    static final Map<String, String> BUILT_IN = Map.of(
            "owl",
            OWL2.NS,
            "rdf",
            Namespaces.RDF,
            "rdfs",
            Namespaces.RDFS,
            "semapv",
            "https://w3id.org/semapv/vocab/",
            "skos",
            Namespaces.SKOS,
            "sssom",
            Schema.NAMESPACE,
            "xsd",
            Namespaces.XSD,
            "linkml",
            "https://w3id.org/linkml/");

    /** Prefixes of properties that stand for slots in RDF, beside those that are built in. */
    static final Map<String, String> OF_PROPERTIES = Map.of(
            "dcterms",
            Namespaces.DCTERMS,
            Extensions.PREFIX,
            GRADUS.NS,
            "pav",
            "http://purl.org/pav/",
            "prov",
            "http://www.w3.org/ns/prov#");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*");

    private final Map<String, String> prefixes;

    /**
     * @param prefixes those that the file declares
     */
    Curies(Map<String, String> prefixes) {
        this.prefixes = new TreeMap<>(BUILT_IN);
        this.prefixes.putAll(prefixes);
    }

    /** The IRI of a term of the vocabularies that SSSOM itself uses. */
    static String wellKnown(String curie) {
        int colon = curie.indexOf(':');
        String prefix = curie.substring(0, colon);
        String namespace = BUILT_IN.containsKey(prefix) ? BUILT_IN.get(prefix) : OF_PROPERTIES.get(prefix);
        return namespace + curie.substring(colon + 1);
    }

    /** Whether a text can be the name of a prefix (an XML name without colon). */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The namespace of a prefix; empty where it is not declared. */
    Optional<String> namespace(String prefix) {
        return Optional.ofNullable(prefixes.get(prefix));
    }

    Collection<String> names() {
        return new LinkedHashSet<>(prefixes.keySet());
    }

    /**
     * The shortest form of an IRI, for which some prefix stands.
     *
     * @param used takes the prefix
     */
    String shortened(String iri, Set<String> used) {
        String curie = shortened(iri).orElseThrow(() -> new IllegalArgumentException("no prefix for " + iri));
        used.add(curie.substring(0, curie.indexOf(':')));
        return curie;
    }

    /** The shortest form of an IRI; empty where no prefix fits. */
    Optional<String> shortened(String iri) {
        return prefixes.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .max((one, other) -> one.getValue().length() - other.getValue().length())
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()));
    }
}
