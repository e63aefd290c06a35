package org.gradus.web.api;

import java.time.Instant;
import java.util.List;
import org.gradus.security.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * A key, without its secret.
 *
 * @param organisations ids; empty for an assessor means all
 * @param revoked null while it holds
 */
record KeyJson(
        String id,
        String role,
        List<String> organisations,
        Instant created,
        String note,
        @Nullable Instant revoked) {
    static KeyJson of(ApiKey key) {
        return new KeyJson(key.id(), key.role().tag(), key.organisations(), key.created(), key.note(), key.revoked());
    }
}
