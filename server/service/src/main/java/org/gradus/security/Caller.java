package org.gradus.security;

import java.util.Set;
import org.gradus.store.Author;

/**
 * Who is calling.
 *
 * @param id of the key; or of a token its kind, issuer and subject, which no key's id looks like
 * @param organisations ids of the organisations that it may act for; an assessor without any acts for all
 */
public record Caller(String id, Role role, Set<String> organisations) {
    public Caller {
        organisations = Set.copyOf(organisations);
    }

    /** Who calls by a token: a subject is only one within its issuer, and is never taken for a key. */
    public static Caller ofToken(String issuer, String subject, Role role, Set<String> organisations) {
        // An issuer has no fragment (OpenID Connect Core, clause 2), so the first # ends it.
        return new Caller("token:" + issuer + "#" + subject, role, organisations);
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
