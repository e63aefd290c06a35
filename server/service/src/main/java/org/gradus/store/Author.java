package org.gradus.store;

/**
 * Who did something.
 *
 * @param id of the key, or of a token its kind, issuer and subject, for people to recognise
 * @param role in which role, lower case
 */
public record Author(String id, String role) {
    public static final String URN = "urn:gradus:agent:";

    String iri() {
        return URN + Names.encoded(id);
    }

    static Author of(String iri, String role) {
        return new Author(Names.decoded(iri.substring(URN.length())), role);
    }
}
