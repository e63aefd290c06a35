package org.gradus.web.api;

import java.time.Instant;
import org.gradus.store.EvidenceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document of evidence.
 *
 * @param note why it was sent; null where nobody said
 */
record VersionJson(
        long document,
        long version,
        String address,
        String graph,
        Instant at,
        String by,
        String role,
        String sha256,
        String format,
        long statements,
        @Nullable String note) {
    static VersionJson of(EvidenceVersion version) {
        return new VersionJson(
                version.document(),
                version.number(),
                document(version) + "/versions/" + version.number(),
                version.graph(),
                version.at(),
                version.by().id(),
                version.by().role(),
                version.sha256(),
                version.format(),
                version.statements(),
                version.note().isEmpty() ? null : version.note());
    }

    /** The address of the document. */
    static String document(EvidenceVersion version) {
        return "/organisations/" + version.organisation() + "/evidence/" + version.document();
    }
}
