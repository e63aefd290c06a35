package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gradus.store.Author;
import org.gradus.store.EvidenceDocument;
import org.jspecify.annotations.Nullable;

/** A document of evidence; when, by whom and why it was withdrawn is told where it was. */
record DocumentJson(
        long document,
        String address,
        String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant withdrawn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String withdrawnBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        VersionJson current) {
    static DocumentJson of(EvidenceDocument document) {
        boolean withdrawn = document.isWithdrawn();
        Author by = document.withdrawnBy();
        return new DocumentJson(
                document.current().document(),
                VersionJson.document(document.current()),
                withdrawn ? "withdrawn" : "current",
                document.withdrawn(),
                by == null ? null : by.id(),
                withdrawn ? document.reason() : null,
                VersionJson.of(document.current()));
    }
}
