package org.gradus.web.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with JSON where a controller also has other forms. */
public final class JsonResponse {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .setPrettyPrinting()
            .create();

    private JsonResponse() {}

    public static void write(Object value, HttpServletResponse response) throws IOException {
        byte[] bytes = (GSON.toJson(value) + "\n").getBytes(StandardCharsets.UTF_8);
        response.setContentType(Negotiation.JSON);
        response.addHeader("Vary", "Accept");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
