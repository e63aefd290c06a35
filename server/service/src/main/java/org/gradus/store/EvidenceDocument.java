package org.gradus.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of evidence, of which one version is current.
 *
 * @param current the newest version
 * @param withdrawn when it was withdrawn; null where it counts
 * @param withdrawnBy null where it counts
 * @param reason why it was withdrawn; may be empty
 */
public record EvidenceDocument(
        EvidenceVersion current,
        @Nullable Instant withdrawn,
        @Nullable Author withdrawnBy,
        String reason) {
    public boolean isWithdrawn() {
        return withdrawn != null;
    }
}
