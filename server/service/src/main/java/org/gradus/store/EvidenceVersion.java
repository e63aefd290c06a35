package org.gradus.store;

import java.time.Instant;

/**
 * One version of a document of evidence; never changed once it is there.
 *
 * @param document which of the organisation's documents
 * @param number 1 for the first version
 * @param sha256 of the bytes that came in, in hexadecimal
 * @param format the media type in which it came
 * @param statements how many statements it holds
 * @param note why it replaces the one before; may be empty
 */
public record EvidenceVersion(
        String organisation,
        long document,
        long number,
        Instant at,
        Author by,
        String sha256,
        String format,
        long statements,
        String note) {

    /** The graph that holds it. */
    public String graph() {
        return Names.version(organisation, document, number);
    }

    /** The graph that says from which cells of a workbook it was read; empty where it came as RDF. */
    public String originsGraph() {
        return Names.origins(graph());
    }

    /** A strong entity tag, without quotation marks. */
    public String tag() {
        return number + "-" + sha256.substring(0, 16);
    }
}
