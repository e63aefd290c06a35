package org.gradus.web.html;

import java.util.Map;
import org.gradus.html.CompiledTemplates;

/** Draws the pages of the service. */
public final class Templates {
    private static final CompiledTemplates COMPILED =
            new CompiledTemplates(Templates.class.getClassLoader(), "org.gradus.web.jte");

    private Templates() {}

    /** The whole page, in UTF-8. */
    public static byte[] draw(View view, Frame frame) {
        return COMPILED.draw(view.template(), Map.of("frame", frame, "view", view));
    }
}
