package org.gradus.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A document in one form, whole before anything of it is sent: what cannot be written must not end as half a body with 200.
 *
 * @param mediaType with its charset
 * @param language of a page; empty for data, which is in both
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, compared by nobody.
public record Representation(String mediaType, String language, byte[] bytes) {
    public void write(HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        if (language.isEmpty()) {
            response.addHeader("Vary", "Accept");
        } else {
            response.setHeader("Content-Language", language);
            response.addHeader("Vary", "Accept, Accept-Language");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
