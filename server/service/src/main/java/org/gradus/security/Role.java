package org.gradus.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. */
public enum Role {
    /** Keeps the service: organisations, keys, drafts, jobs, backups, the audit log. Sees no evidence. */
    MAINTAINER,
    /** Reads the evidence of the organisations entrusted to it, accepts and rejects it, assesses. */
    ASSESSOR,
    /** Keeps its own evidence, assesses itself, publishes its own results. */
    ORGANISATION,
    /** Reads what is public, with a higher rate than strangers. */
    RESEARCHER;

    /** Lower case, as people and tokens write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }

    public static Optional<Role> of(String tag) {
        return Arrays.stream(values()).filter(role -> role.tag().equals(tag)).findFirst();
    }
}
