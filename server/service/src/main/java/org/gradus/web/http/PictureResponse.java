package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.web.html.Frame;
import org.gradus.web.html.Templates;
import org.gradus.web.html.View;

/** Answers with a drawing (SVG 1.1) for people to take along. */
public final class PictureResponse {
    private PictureResponse() {}

    /**
     * Writes a drawing.
     *
     * @param view whose template draws SVG
     * @param name of the file, without its ending; letters, digits and hyphens
     */
    public static void write(View view, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = Templates.draw(view, Frame.of(Languages.of(request), null));
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".svg\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
