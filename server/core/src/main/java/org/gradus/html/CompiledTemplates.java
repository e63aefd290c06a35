package org.gradus.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Templates that were compiled with the program, and the pages they draw, in UTF-8. */
public final class CompiledTemplates {
    private final TemplateEngine engine;

    /**
     * @param room the package of the compiled templates
     */
    public CompiledTemplates(ClassLoader loader, String room) {
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, loader, room);
    }

    /** The whole page. */
    public byte[] draw(String template, Map<String, Object> told) {
        var bytes = new Utf8ByteOutput();
        draw(template, told, bytes);
        return bytes.toByteArray();
    }

    /** Writes a page while it is drawn; the stream stays open. */
    public void draw(String template, Map<String, Object> told, OutputStream out) throws IOException {
        var stream = new StreamOutput(out);
        try {
            draw(template, told, stream);
        } catch (TemplateException e) {
            // The engine takes whatever happens for a fault of the template; a full disk is none.
            if (e.getCause() instanceof UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw e;
        }
        stream.flush();
    }

    private void draw(String template, Map<String, Object> told, TemplateOutput out) {
        engine.render(template, told, new PrintableOutput(out));
    }
}
