package org.gradus.workbook.read;

/**
 * How much is read of one workbook or table, whatever it says of itself.
 *
 * @param unpacked the most bytes that all its parts unpack to
 * @param cells the most cells in which something stands
 */
public record Limits(long unpacked, long cells) {
    /** The evidence of some five hundred organisations. */
    public static final Limits USUAL = new Limits(512L << 20, 3_000_000);

    /** The evidence of one organisation many times over, and little enough that several can be read at once. */
    public static final Limits OF_STRANGERS = new Limits(128L << 20, 500_000);
}
