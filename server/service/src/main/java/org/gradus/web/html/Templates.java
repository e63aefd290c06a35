package org.gradus.web.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Draws pages with the templates that were compiled with the program. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.gradus.web.jte");

    private Templates() {}

    /** The whole page, in UTF-8. */
    public static byte[] draw(View view, Frame frame) {
        var bytes = new Utf8ByteOutput();
        ENGINE.render(view.template(), Map.of("frame", frame, "view", view), new PrintableOutput(bytes));
        return bytes.toByteArray();
    }
}
