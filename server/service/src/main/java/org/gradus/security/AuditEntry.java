package org.gradus.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that changed something or was denied; or the last of several that have no line each.
 *
 * @param caller id; {@code anonymous} for none
 * @param role lower case; empty for none
 * @param path of the address, without its query
 * @param outcome {@code changed}, {@code denied} or {@code failed}
 * @param remote the address that it came from
 * @param more how many calls of a flood this line stands for, with the one that it tells of; null for a line of one call
 */
public record AuditEntry(
        Instant at,
        String caller,
        String role,
        String method,
        String path,
        int status,
        String outcome,
        String remote,
        @Nullable Integer more) {
    public static final String ANONYMOUS = "anonymous";
    private static final String UNKNOWN = "unknown";

    /** What earlier versions wrote may lack a member, and is told nevertheless. */
    public AuditEntry {
        caller = caller == null ? UNKNOWN : caller;
        role = told(role);
        method = told(method);
        path = told(path);
        outcome = told(outcome);
        remote = told(remote);
    }

    /** One call. */
    public AuditEntry(
            Instant at,
            String caller,
            String role,
            String method,
            String path,
            int status,
            String outcome,
            String remote) {
        this(at, caller, role, method, path, status, outcome, remote, null);
    }

    AuditEntry standingFor(int calls) {
        return new AuditEntry(at, caller, role, method, path, status, outcome, remote, calls);
    }

    /** Whose calls are counted together: a known caller's wherever they come from, others by their address. */
    String source() {
        return caller.equals(ANONYMOUS) ? "address " + remote : "caller " + caller;
    }

    private static String told(String text) {
        return text == null ? "" : text;
    }
}
