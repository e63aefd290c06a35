package org.gradus.rows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.gradus.refusal.RowsRefusedException;
import org.gradus.text.Wording;

/**
 * One organisation in bytes that stand alone: what a column of another system's table holds, and what goes from machine to
 * machine. They begin with the number of the form and end with a checksum, and fit the ontology whose practices they number:
 * whoever keeps them keeps its digest beside them.
 */
public final class PackedRow {
    private static final int HEAD = 1;

    private PackedRow() {}

    /** The bytes of an organisation. */
    public static byte[] of(PackedOrganisation organisation) {
        var out = new RowBytes();
        RowCodec.write(organisation, out);
        byte[] content = out.taken();
        return ByteBuffer.allocate(HEAD + content.length + RowsFormat.CHECKSUM)
                .put((byte) RowsFormat.FORM)
                .put(content)
                .putInt(RowsFormat.checksum(RowsFormat.BLOCK, RowsFormat.FORM, content))
                .array();
    }

    /**
     * The organisation of bytes that {@link #of} made.
     *
     * @param place where they stand, for the message: a file and a row of it
     * @throws RowsRefusedException where they are of another form, or not as they were made
     */
    public static PackedOrganisation read(byte[] row, String place) {
        if (row.length < HEAD + RowsFormat.CHECKSUM) {
            throw damaged(place);
        }
        if (row[0] != RowsFormat.FORM) {
            throw RowsRefusedException.unfit(Wording.say(
                    "%s: the row has form %s of the format; this version of Gradus reads form %s. Pack the evidence again.",
                    "%s：该行的格式版本为 %s；当前版本的 Gradus 读取 %s。请重新打包证据。", place, row[0], RowsFormat.FORM));
        }
        byte[] content = Arrays.copyOfRange(row, HEAD, row.length - RowsFormat.CHECKSUM);
        int checksum = ByteBuffer.wrap(row, row.length - RowsFormat.CHECKSUM, RowsFormat.CHECKSUM)
                .getInt();
        if (checksum != RowsFormat.checksum(RowsFormat.BLOCK, RowsFormat.FORM, content)) {
            throw damaged(place);
        }
        var cursor = new RowCursor(content);
        try {
            PackedOrganisation organisation = RowCodec.read(cursor);
            if (cursor.isAtEnd()) {
                return organisation;
            }
        } catch (IndexOutOfBoundsException
                | ArithmeticException
                | IllegalArgumentException
                | NegativeArraySizeException e) {
            throw damaged(place);
        }
        throw damaged(place);
    }

    private static RowsRefusedException damaged(String place) {
        return RowsRefusedException.damaged(Wording.say(
                "%s: the row is not as it was packed. Nothing of these rows is counted; copy them again, or pack the evidence"
                        + " again.",
                "%s：该行与打包时不一致。这些数据行一概不计；请重新复制，或重新打包证据。", place));
    }
}
