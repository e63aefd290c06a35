package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.gradus.service.EvidenceService;
import org.gradus.service.Understood;

/** What was stored, and what it was understood to say. */
record ReceiptJson(@JsonUnwrapped VersionJson version, Understood understood) {
    static ReceiptJson of(EvidenceService.Receipt receipt) {
        return new ReceiptJson(VersionJson.of(receipt.version()), receipt.understood());
    }
}
