package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.service.EvidenceService;
import org.gradus.service.Understood;
import org.gradus.text.Text;

/**
 * What was stored, and what it was understood to say.
 *
 * @param readOtherwise what of a workbook was not read as it was typed; left out where all was
 */
record ReceiptJson(
        @JsonUnwrapped VersionJson version,
        Understood understood,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Otherwise> readOtherwise) {
    private static final int SHOWN = 100;

    /** A cell, and what was read there. */
    record Otherwise(String sheet, String cell, Text message) {
        static Otherwise of(ReadOtherwise each) {
            return new Otherwise(each.cell().sheet(), each.cell().address(), each.message());
        }
    }

    static ReceiptJson of(EvidenceService.Receipt receipt) {
        return new ReceiptJson(
                VersionJson.of(receipt.version()),
                receipt.understood(),
                receipt.readOtherwise().stream().limit(SHOWN).map(Otherwise::of).toList());
    }
}
