package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gradus.store.EvidenceDocument;

/** A document of evidence; when, by whom and why it was withdrawn is told where it was. */
record DocumentJson(
        long document,
        String address,
        String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant withdrawn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String withdrawnBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        VersionJson current) {
    static DocumentJson of(EvidenceDocument document) {
        boolean withdrawn = document.isWithdrawn();
        return new DocumentJson(
                document.current().document(),
                VersionJson.document(document.current()),
                withdrawn ? "withdrawn" : "current",
                withdrawn ? document.withdrawn() : null,
                withdrawn ? document.withdrawnBy().id() : null,
                withdrawn ? document.reason() : null,
                VersionJson.of(document.current()));
    }
}
