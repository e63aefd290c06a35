package org.gradus.rows;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The form of a file of rows. It begins with eight characters and the number of the form; then parts follow, each of which says
 * by a letter what it is, how many bytes and how many organisations it has, and ends with a checksum of all that: the header,
 * blocks of organisations, and an end that tells how many there are in all. Numbers are four bytes, the highest first.
 */
final class RowsFormat {
    static final byte[] MAGIC = "GradRows".getBytes(StandardCharsets.US_ASCII);
    /** Changes whenever bytes come to mean something else. */
    static final int FORM = 2;

    /** The first form, without profiles; its header is the same, so that it can say how the file is made again. */
    static final int WITHOUT_PROFILES = 1;

    static final byte HEADER = 'H';
    static final byte BLOCK = 'B';
    static final byte END = 'E';

    /** Letter, length and count. */
    static final int HEAD = 1 + 4 + 4;

    static final int CHECKSUM = 4;

    /** No part is longer, so that a forged length takes no memory. */
    static final int LONGEST = 1 << 28;

    private RowsFormat() {}

    static int checksum(byte kind, int count, byte[] content) {
        var checksum = new CRC32C();
        checksum.update(kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            checksum.update(count >>> shift);
        }
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
