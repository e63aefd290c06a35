package org.gradus.certificate;

import java.time.Instant;
import java.util.List;
import org.gradus.text.Text;

/**
 * What an issuer says of a holder.
 *
 * @param id IRI of the certificate
 * @param validUntil the first moment at which it no longer holds
 * @param status where it is told whether it was suspended or revoked; empty where nobody tells
 */
public record Certificate(
        String id,
        Party issuer,
        Party holder,
        Result result,
        Instant validFrom,
        Instant validUntil,
        List<StatusEntry> status) {

    public Certificate {
        status = List.copyOf(status);
    }

    /** The same with its place in status lists. */
    public Certificate with(List<StatusEntry> entries) {
        return new Certificate(id, issuer, holder, result, validFrom, validUntil, entries);
    }

    /** Somebody with an IRI, and a name in one language or both. */
    public record Party(String iri, Text name) {}

    /**
     * Where a certificate stands in a status list.
     *
     * @param list IRI of the list
     * @param index of its bit
     */
    public record StatusEntry(StatusPurpose purpose, String list, int index) {}
}
