package org.gradus.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.gradus.html.CompiledTemplates;
import org.gradus.report.Results;
import org.gradus.text.Language;

/**
 * One self-contained page: the level, the matrix drawn, what is missing, and every requirement with its reasons. No
 * scripts; whatever comes from evidence is escaped, and only http and https addresses become links.
 */
public final class HtmlReport {
    private static final CompiledTemplates TEMPLATES =
            new CompiledTemplates(HtmlReport.class.getClassLoader(), "org.gradus.report.jte");

    private final Language language;

    public HtmlReport(Language language) {
        this.language = language;
    }

    public void write(Results results, OutputStream out) throws IOException {
        TEMPLATES.draw("page.jte", Map.of("page", new PageView(language, results)), out);
    }
}
