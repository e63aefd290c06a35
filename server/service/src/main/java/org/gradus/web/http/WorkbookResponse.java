package org.gradus.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.text.Language;

/** Answers with a workbook, as a file to keep. */
public final class WorkbookResponse {
    private WorkbookResponse() {}

    /**
     * Sends a workbook.
     *
     * @param name of the file, without its ending
     */
    public static void write(byte[] workbook, String name, Language language, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        new Representation(Negotiation.XLSX, language.tag(), workbook).write(response);
    }
}
