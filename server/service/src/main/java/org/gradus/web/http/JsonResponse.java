package org.gradus.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradus.json.Json;

/** Answers with JSON where a controller also has other forms. */
public final class JsonResponse {
    private JsonResponse() {}

    public static void write(Object value, HttpServletResponse response) throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(value);
        response.setContentType(Negotiation.JSON);
        response.addHeader("Vary", "Accept");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
