package org.gradus.ontology;

/** The ontology itself is at fault: the message names the resource and the mend. For maintainers. */
public final class OntologyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OntologyException(String message) {
        super(message);
    }

    public OntologyException(String message, Throwable cause) {
        super(message, cause);
    }
}
