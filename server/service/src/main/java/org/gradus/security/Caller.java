package org.gradus.security;

import java.util.Set;
import org.gradus.store.Author;

/**
 * Who is calling.
 *
 * @param id of the key, or the subject of the token
 * @param organisations ids of the organisations that it may act for; an assessor without any acts for all
 */
public record Caller(String id, Role role, Set<String> organisations) {
    public Caller {
        organisations = Set.copyOf(organisations);
    }

    /** Whether it may see and do for an organisation what its role allows; says nothing of whether there is such an organisation. */
    public boolean actsFor(String organisation) {
        return switch (role) {
            case ORGANISATION -> organisations.contains(organisation);
            case ASSESSOR -> organisations.isEmpty() || organisations.contains(organisation);
            case MAINTAINER, RESEARCHER -> false;
        };
    }

    /** As the store remembers it. */
    public Author author() {
        return new Author(id, role.tag());
    }
}
