package org.gradus.store;

import java.time.Instant;
import org.gradus.text.Text;

/**
 * An organisation whose evidence the service keeps.
 *
 * @param id its name in addresses: lower-case letters, digits and hyphens
 * @param iri what its evidence calls it
 */
public record Organisation(String id, String iri, Text name, Instant registered) {
    /** What an id must look like. */
    public static final String ID = "[a-z0-9][a-z0-9-]{0,62}";
}
