package org.gradus.html;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.gradus.io.Utf8;

/** Writes to a stream, a piece at a time; what a template says whatever it is told comes as bytes already. */
final class StreamOutput implements TemplateOutput {
    private static final int PIECE = 1 << 14;

    private final OutputStream out;
    private final Utf8 piece = new Utf8(2 * PIECE);

    StreamOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void writeContent(String text) {
        piece.append(text);
        spill();
    }

    @Override
    public void writeContent(String text, int from, int to) {
        piece.append(text, from, to);
        spill();
    }

    @Override
    public void writeBinaryContent(byte[] text) {
        piece.append(text);
        spill();
    }

    void flush() throws IOException {
        piece.empty(out);
        out.flush();
    }

    private void spill() {
        if (piece.length() >= PIECE) {
            try {
                piece.empty(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
