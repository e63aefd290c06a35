package org.gradus.ontology;

/** The version of program, ontology and shapes; a test holds it to core.ttl and the pom. */
public final class Version {
    public static final String GRADUS = "0.1.0";

    private Version() {}
}
