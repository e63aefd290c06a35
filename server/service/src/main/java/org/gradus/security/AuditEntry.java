package org.gradus.security;

import java.time.Instant;

/**
 * One call that changed something or was denied.
 *
 * @param caller id; {@code anonymous} for none
 * @param role lower case; empty for none
 * @param path of the address, without its query
 * @param outcome {@code changed}, {@code denied} or {@code failed}
 * @param remote the address that it came from
 */
public record AuditEntry(
        Instant at,
        String caller,
        String role,
        String method,
        String path,
        int status,
        String outcome,
        String remote) {}
