package org.gradus.rows;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a file of rows, organisation by organisation; memory does not grow with their number. */
public final class RowsWriter {
    /** Small enough to be decided at a go, large enough that checking it costs nothing. */
    private static final int BLOCK = 1 << 16;

    private final DataOutputStream out;
    private final RowBytes block = new RowBytes();
    private int inBlock;
    private int organisations;

    /** Begins a file with its header. */
    public RowsWriter(OutputStream out, RowsHeader header) throws IOException {
        this.out = new DataOutputStream(out);
        this.out.write(RowsFormat.MAGIC);
        this.out.writeInt(RowsFormat.FORM);
        part(RowsFormat.HEADER, 0, header.bytes());
    }

    public void add(PackedOrganisation organisation) throws IOException {
        RowCodec.write(organisation, block);
        inBlock++;
        organisations++;
        if (block.length() >= BLOCK) {
            closeBlock();
        }
    }

    /** How many were written. */
    public int organisations() {
        return organisations;
    }

    /** Writes what is left, and the end, without which the file is none. */
    public void end() throws IOException {
        if (inBlock > 0) {
            closeBlock();
        }
        part(RowsFormat.END, organisations, new byte[0]);
        out.flush();
    }

    private void closeBlock() throws IOException {
        part(RowsFormat.BLOCK, inBlock, block.taken());
        inBlock = 0;
    }

    private void part(byte kind, int count, byte[] content) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length);
        out.writeInt(count);
        out.write(content);
        out.writeInt(RowsFormat.checksum(kind, count, content));
    }
}
