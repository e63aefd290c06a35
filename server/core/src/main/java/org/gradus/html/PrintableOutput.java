package org.gradus.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.gradus.text.Printable;

/** Escapes as the place in the page asks, and lets no text through that would read as something else than it is. */
final class PrintableOutput extends OwaspHtmlTemplateOutput {
    PrintableOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void writeUserContent(String text) {
        super.writeUserContent(text == null ? null : Printable.text(text));
    }
}
