package org.gradus.assess;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gradus.ontology.Version;

/** What decides which shapes a subject fails. */
public enum Engine {
    /** The plan that Gradus compiles from the shapes: hundreds of times faster than a general engine. */
    PLAN,
    /** RDF4J's SHACL engine: the reference. */
    RDF4J,
    /** Both; where they differ nothing is decided. */
    AUDITED;

    private static final String REFERENCE = "RDF4J SHACL";

    /** The name in options and settings. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Engine> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    /** Whether what provenance says of an engine names the reference. */
    public static boolean namesReference(String description) {
        return description.contains(REFERENCE);
    }

    /** Name and version, for provenance. */
    public String description() {
        String plan = "Gradus shape plan " + Version.GRADUS;
        String rdf4j = REFERENCE + " " + ShaclRunner.engineVersion();
        return switch (this) {
            case PLAN -> plan;
            case RDF4J -> rdf4j;
            case AUDITED -> plan + ", audited by " + rdf4j;
        };
    }
}
