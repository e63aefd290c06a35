package org.gradus.rows;

import java.util.ArrayList;
import java.util.List;
import org.gradus.refusal.RowsRefusedException;
import org.gradus.text.Wording;

/** Some organisations of a file that stand together, as they were read and found whole. */
public final class RowsBlock {
    private final String file;
    private final int number;
    private final long offset;
    private final long first;
    private final int count;
    private final byte[] content;

    RowsBlock(String file, int number, long offset, long first, int count, byte[] content) {
        this.file = file;
        this.number = number;
        this.offset = offset;
        this.first = first;
        this.count = count;
        this.content = content;
    }

    /** The number of its first organisation, of all in the file. */
    public long first() {
        return first;
    }

    /** How many organisations it has. */
    public int count() {
        return count;
    }

    /** The organisations; may be called by any thread. */
    public List<PackedOrganisation> organisations() {
        var organisations = new ArrayList<PackedOrganisation>();
        var cursor = new RowCursor(content);
        try {
            for (int i = 0; i < count; i++) {
                organisations.add(RowCodec.read(cursor));
            }
        } catch (IndexOutOfBoundsException
                | ArithmeticException
                | IllegalArgumentException
                | NegativeArraySizeException e) {
            throw unreadable();
        }
        if (!cursor.isAtEnd()) {
            throw unreadable();
        }
        return organisations;
    }

    /** Its checksum holds, so it was written like this. */
    private RowsRefusedException unreadable() {
        return RowsRefusedException.damaged(Wording.say(
                "%s, block %s at byte %s: no rows can be read from it, though its checksum holds. Nothing of the file is counted;"
                        + " make it again.",
                "%s 第 %s 块（第 %s 字节）：校验和无误，但其中读不出数据行。该文件的内容一概不计；请重新生成。", file, number, offset));
    }
}
